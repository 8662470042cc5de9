"""Calls of the functions, and looks into their table."""

import json
import urllib.error
import urllib.request

from emulators import TABLE


class Mismatch(Exception):
    """The effect is not the expected one."""


def expect(what, actual, expected):
    if actual != expected:
        raise Mismatch(f"{what}: expected {expected}, got {actual}")


def invoke(stack, function, payload):
    """Returns the answer, and whether it is an error of the function."""
    response = stack.lambda_.invoke(FunctionName=function, Payload=payload)
    answer = json.loads(response["Payload"].read() or b"null")
    failed = "FunctionError" in response or isinstance(answer, dict) and "errorType" in answer
    return answer, failed


def send(url, method, headers, body):
    """Returns status, type and body of the answer."""
    asked = urllib.request.Request(url, method=method, data=None if body is None else body.encode(), headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=60) as got:
            return got.status, got.headers["Content-Type"], got.read().decode()
    except urllib.error.HTTPError as got:
        return got.code, got.headers["Content-Type"], got.read().decode()


def table(stack):
    pages = stack.dynamodb.get_paginator("scan").paginate(TableName=TABLE, ConsistentRead=True)
    return [item for page in pages for item in page["Items"]]


def statuses(stack):
    """Status by key; every document has as many key points as it says."""
    items = table(stack)
    found = {}
    for item in items:
        if item["sk"]["S"] == "DIGEST":
            key, status = item["key"]["S"], item["status"]["S"]
            found[key] = status
            points = [it for it in items if it["pk"] == item["pk"] and it["sk"]["S"].startswith("KP#")]
            said = int(item.get("kpCount", {"N": "0"})["N"])
            if len(points) != said:
                raise Mismatch(f"{key} says {said} key points and has {len(points)}")
            if status == "done" and (not points or not json.loads(item["digest"]["S"])["summary"]):
                raise Mismatch(f"{key} has no key points or no summary")
            if status not in ("done", "partial") and points:
                raise Mismatch(f"{key} is {status} and has key points")
    return found


def clear(stack):
    for item in table(stack):
        stack.dynamodb.delete_item(TableName=TABLE, Key={"pk": item["pk"], "sk": item["sk"]})
