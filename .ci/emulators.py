"""LocalStack, and beside it on one Docker network the functions that `sam build` made."""

import json
import os
import platform
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

import boto3
import botocore
from botocore.config import Config
from samcli.yamlhelper import yaml_parse

REGION = "us-east-1"
TABLE = "keypoints"
BUCKET = "keypoints-inbox"
# Where the functions reach LocalStack.
INSIDE = "http://localstack:4566"
PATIENCE_SECONDS = 120


class Emulators:
    """Started on entering, gone on leaving, whatever happens in between."""

    def __init__(self, sam, logs):
        self.name = f"keypoints-ci-{os.getpid()}"
        self.sam = sam
        self.logs = Path(logs)
        self.template = yaml_parse(Path("template.yaml").read_text(encoding="utf-8"))
        self.servers = []
        os.environ.setdefault("AWS_ACCESS_KEY_ID", "test")
        os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "test")
        os.environ["AWS_DEFAULT_REGION"] = REGION

    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: exit(143))
        try:
            self._start()
            return self
        except BaseException:
            self._stop()
            raise

    def __exit__(self, *_):
        self._stop()

    def properties(self, resource):
        return self.template["Resources"][resource]["Properties"]

    def _start(self):
        run("docker", "network", "create", self.name)
        image = os.environ.get("KEYPOINTS_LOCALSTACK_IMAGE", "localstack/localstack:4.14.0")
        run(
            *("docker", "run", "--detach", "--name", self.name, "--network", self.name),
            *("--network-alias", "localstack", "--publish", "127.0.0.1::4566"),
            *("--env", "SERVICES=s3,sqs,dynamodb", image),
        )
        port = run("docker", "port", self.name, "4566/tcp").split(":")[-1].strip()
        self.endpoint = endpoint = f"http://127.0.0.1:{port}"
        wait_for("LocalStack", lambda: urllib.request.urlopen(f"{endpoint}/_localstack/health", timeout=5))
        clients = {
            "endpoint_url": endpoint,
            "config": Config(s3={"addressing_style": "path"}),
        }
        self.s3 = boto3.client("s3", **clients)
        self.sqs = boto3.client("sqs", **clients)
        self.dynamodb = boto3.client("dynamodb", **clients)
        # The template's own table, so that what AWS will create is what is tested.
        described = self.properties("DigestTable")
        self.dynamodb.create_table(
            TableName=TABLE,
            **{
                name: described[name]
                for name in ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
            },
        )
        self.lambda_ = boto3.client(
            "lambda",
            endpoint_url=self._serve("start-lambda"),
            config=Config(signature_version=botocore.UNSIGNED, retries={"max_attempts": 0}, read_timeout=90),
        )
        self.api = self._serve("start-api")

    def _serve(self, command):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        environment = tempfile.NamedTemporaryFile("w", suffix=".json", delete=False)
        with environment:
            json.dump(
                {
                    "Parameters": {
                        "KEYPOINTS_TABLE": TABLE,
                        "KEYPOINTS_INBOX": BUCKET,
                        "KEYPOINTS_ENDPOINT": INSIDE,
                    }
                },
                environment,
            )
        architecture = "arm64" if platform.machine() in ("aarch64", "arm64") else "x86_64"
        arguments = [
            *(self.sam, "local", command, "--port", str(port), "--warm-containers", "EAGER"),
            *("--docker-network", self.name, "--env-vars", environment.name),
            *("--parameter-overrides", f"Architecture={architecture}"),
        ]
        image = os.environ.get("KEYPOINTS_LAMBDA_IMAGE")
        if image:
            arguments += ["--invoke-image", image, "--skip-pull-image"]
        print("$", *arguments, flush=True)
        with open(self.logs / f"{command}.log", "wb") as log:
            server = subprocess.Popen(arguments, stdout=log, stderr=log, start_new_session=True)
        self.servers.append((server, environment.name))

        def answers():
            if server.poll() is not None:
                raise SystemExit(f"sam local {command} ended: see its log below")
            socket.create_connection(("127.0.0.1", port), timeout=1).close()

        wait_for(f"sam local {command}", answers)
        return f"http://127.0.0.1:{port}"

    def _stop(self):
        for server, environment in self.servers:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGTERM)
                try:
                    server.wait(60)
                except subprocess.TimeoutExpired:
                    os.killpg(server.pid, signal.SIGKILL)
            os.unlink(environment)
        left = run("docker", "ps", "--all", "--quiet", "--filter", f"network={self.name}", check=False)
        if left.split():
            run("docker", "rm", "--force", "--volumes", *left.split(), check=False)
        run("docker", "network", "rm", self.name, check=False)


def run(*command, check=True):
    """Returns what the command prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    if check and done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: {done.stderr}")
    return done.stdout


def wait_for(what, answers):
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            answers()
            return
        except OSError as failure:
            if time.monotonic() > end:
                raise SystemExit(f"{what} did not answer within {PATIENCE_SECONDS} s: {failure}") from failure
            time.sleep(0.3)
