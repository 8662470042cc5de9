"""Lets LocalStack's Step Functions invoke a function that a test serves on the host.

LocalStack runs this file within itself once it is ready. Its own Lambda would pull an image and download a program for
each function; the call for the function `port-N` goes to port N instead, as Lambda's Invoke would.
"""

import requests
from localstack.services.edge import ROUTER
from rolo import Response


def invoke(request, function):
    port = int(function.rpartition("port-")[2])
    answer = requests.post(f"http://host.docker.internal:{port}/", data=request.get_data(), timeout=60)
    response = Response(answer.content, answer.status_code, mimetype="application/json")
    if "X-Amz-Function-Error" in answer.headers:
        response.headers["X-Amz-Function-Error"] = answer.headers["X-Amz-Function-Error"]
    return response


ROUTER.add("/2015-03-31/functions/<path:function>/invocations", endpoint=invoke, methods=["POST"])
