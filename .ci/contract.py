"""The examples of openapi.yaml: what to send, and what may come back."""

import hashlib
import json
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

import yaml
from calls import Mismatch, clear, expect, invoke, send, statuses
from emulators import BUCKET, INSIDE
from expectations import PUT
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

EVENTS = Path("events")
FOLDER = Path("src/main/resources/keypoints")
HERE = "urn:keypoints:openapi"


@dataclass
class Exchange:
    """A request, and the answer that the example of the same name describes."""

    name: str
    method: str
    path: str
    headers: dict
    body: str | None
    status: int
    type: str
    schema: dict


class Contract:
    def __init__(self):
        self.root = yaml.safe_load((FOLDER / "openapi.yaml").read_text(encoding="utf-8"))
        digest = json.loads((FOLDER / "digest.schema.json").read_text(encoding="utf-8"))
        resources = {HERE: self._located(self.root), digest["$id"]: digest}
        self.registry = Registry().with_resources(
            (name, Resource.from_contents(contents, default_specification=DRAFT202012))
            for name, contents in resources.items()
        )

    def text_of_document(self):
        """The text that the documents of the examples have."""
        answers = self.root["paths"]["/v1/documents/{id}/text"]["get"]["responses"]["200"]["content"]
        return answers["text/plain; charset=utf-8"]["examples"]["done"]["value"]

    def exchanges(self):
        for path, methods in self.root["paths"].items():
            for method, operation in methods.items():
                for status, answer in operation["responses"].items():
                    for media_type, content in answer.get("content", {}).items():
                        for name in content.get("examples", {}):
                            yield self._exchange(method, path, operation, name, int(status), media_type, content)

    def _exchange(self, method, path, operation, name, status, media_type, content):
        query = {}
        for parameter in operation.get("parameters", []):
            if name in parameter.get("examples", {}):
                value = parameter["examples"][name]["value"]
                if parameter["in"] == "path":
                    path = path.replace("{%s}" % parameter["name"], urllib.parse.quote(value, safe=""))
                else:
                    query[parameter["name"]] = str(value).lower() if isinstance(value, bool) else value
        headers, body = {}, None
        for body_type, described in operation.get("requestBody", {}).get("content", {}).items():
            if name in described.get("examples", {}):
                value = described["examples"][name]["value"]
                headers["Content-Type"] = body_type
                body = value if isinstance(value, str) else json.dumps(value)
        full = path + ("?" + urllib.parse.urlencode(query) if query else "")
        return Exchange(name, method.upper(), full, headers, body, status, media_type, content["schema"])

    def errors(self, exchange, status, media_type, body):
        """What is wrong with an answer."""
        if (status, media_type) != (exchange.status, exchange.type):
            return [f"expected {exchange.status} {exchange.type}, got {status} {media_type}: {body[:400]}"]
        value = json.loads(body) if media_type.endswith("json") else body
        validator = Draft202012Validator(self._located(exchange.schema), registry=self.registry)
        return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]

    @staticmethod
    def _located(schema):
        """The schema with its references as they are registered here."""
        text = json.dumps(schema)
        text = text.replace('"#/components', f'"{HERE}#/components')
        return json.loads(text.replace('"digest.schema.json#', '"urn:keypoints:digest:1#'))


def put_what_examples_ask_for(stack, text):
    """The documents of the examples of openapi.yaml: one that is digested, and one that is deleted."""
    clear(stack)
    stack.s3.put_object(Bucket=BUCKET, Key="sylvania.txt", Body=text.encode(), ContentType="text/plain")
    invoke(stack, "UploadFunction", event_of(PUT, "sylvania.txt", text))
    invoke(stack, "UploadFunction", event_of("s3-delete.json", "withdrawn.txt", text))
    expect("table", statuses(stack), {"sylvania.txt": "done", "withdrawn.txt": "deleted"})


def event_of(name, key, text):
    """The event, of another object."""
    event = json.loads((EVENTS / name).read_text(encoding="utf-8"))
    changed = event["Records"][0]["s3"]["object"]
    changed["key"] = urllib.parse.quote(key)
    if "eTag" in changed:
        changed["eTag"] = hashlib.md5(text.encode()).hexdigest()
        changed["size"] = len(text.encode())
    return json.dumps(event).encode()


def exchange(stack, contract, described):
    url = stack.api + described.path
    answer = send(url, described.method, described.headers, described.body)
    expect("errors", contract.errors(described, *answer), [])
    if described.method == "GET" and described.status == 200:
        known = send(url, "GET", {**described.headers, "If-None-Match": "*"}, None)
        expect("answer to whom has it", (known[0], known[2]), (304, ""))


def upload_by_link(stack, text):
    """A document sent by a link, with nothing but HTTP, is digested under the id that came with it."""
    asked = json.dumps({"name": "by link.txt", "contentType": "text/plain", "size": len(text.encode())})
    status, _, body = send(stack.api + "/v1/uploads", "POST", {"Content-Type": "application/json"}, asked)
    expect("status", status, 200)
    link = json.loads(body)
    if not link["url"].startswith(INSIDE + "/"):
        raise Mismatch(f"the link leads elsewhere: {link['url']}")
    outside = stack.endpoint + link["url"].removeprefix(INSIDE)
    headers = {**link["headers"], "Host": urllib.parse.urlsplit(INSIDE).netloc}
    expect("status of the upload", send(outside, link["method"], headers, text)[0], 200)
    expect("status of a second one", send(outside, link["method"], headers, text)[0], 412)
    invoke(stack, "UploadFunction", event_of(PUT, link["key"], text))
    status, _, body = send(f"{stack.api}/v1/documents/{link['id']}", "GET", {}, None)
    expect("document", (status, json.loads(body).get("status")), (200, "done"))
