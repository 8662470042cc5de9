"""The examples of openapi.yaml: what to send, and what may come back."""

import json
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

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
