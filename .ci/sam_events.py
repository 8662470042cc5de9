"""Every file of events/, and real notifications, through the functions as SAM packaged them.

Usage: sam_events.py SAM LOGS, after `sam build`. Needs Docker, boto3 and SAM CLI's own modules.
"""

import hashlib
import json
import sys
import time
import urllib.parse
from pathlib import Path

from calls import Mismatch, clear, expect, invoke, send, statuses, table
from contract import Contract, exchange, put_what_examples_ask_for, upload_by_link
from emulators import BUCKET, Emulators
from expectations import ANSWERS, AWKWARD_KEYS, BACKFILLS, PUT, REQUESTS, SEED, UPLOADS

VERSIONED = "keypoints-inbox-versioned"
EVENTS = Path("events")
TEXT = Path("seeds", SEED).read_bytes()
E_TAG = hashlib.md5(TEXT).hexdigest()


def objects(event):
    """The S3 objects that an event names, whatever it is wrapped in: bucket, decoded key, eTag."""
    if isinstance(event, str):
        try:
            event = json.loads(event)
        except ValueError:
            return
    if isinstance(event, list):
        for member in event:
            yield from objects(member)
    elif isinstance(event, dict):
        for name, member in event.items():
            if name == "s3":
                thing = member["object"]
                key = urllib.parse.unquote_plus(thing.get("key", ""), errors="replace")
                yield member.get("bucket", {}).get("name"), key, thing.get("eTag")
            elif name == "detail" and "object" in member:
                yield member.get("bucket", {}).get("name"), member["object"].get("key"), member["object"].get("etag")
            elif name in ("Records", "records", "body", "Sns", "Message"):
                yield from objects(member)


def put_what_events_name(stack):
    for bucket in (BUCKET, VERSIONED):
        stack.s3.create_bucket(Bucket=bucket)
    versioning = stack.properties("Inbox")["VersioningConfiguration"]
    stack.s3.put_bucket_versioning(Bucket=VERSIONED, VersioningConfiguration=versioning)
    keys = {seed.name: seed.read_bytes() for seed in sorted(Path("seeds").glob("*.txt"))}
    for file in sorted(EVENTS.glob("*.json")):
        for bucket, key, e_tag in objects(file.read_text(encoding="utf-8")):
            if bucket == BUCKET and key and e_tag == E_TAG:
                keys[key] = TEXT
    for key, text in keys.items():
        stack.s3.put_object(Bucket=BUCKET, Key=key, Body=text, ContentType="text/plain")
    print(f"put {len(keys)} objects into {BUCKET}")


def upload(stack, name, expected):
    clear(stack)
    if expected.after:
        invoke(stack, "UploadFunction", (EVENTS / expected.after).read_bytes())
    event = (EVENTS / name).read_text(encoding="utf-8")
    if expected.versioned:
        version = stack.s3.put_object(Bucket=VERSIONED, Key=SEED, Body=TEXT, ContentType="text/plain")
        event = json.loads(event)
        for record in event["Records"]:
            record["s3"]["bucket"]["name"] = VERSIONED
            record["s3"]["object"]["versionId"] = version["VersionId"]
        event = json.dumps(event)
    answer, failed = invoke(stack, "UploadFunction", event.encode())
    expect("fails", failed, expected.error)
    if not failed:
        expect("batch item failures", failures(answer), set(expected.failed))
    expect("table", statuses(stack), expected.rows)


def failures(answer):
    return {failure["itemIdentifier"] for failure in answer["batchItemFailures"]}


def backfill(stack, name, expected):
    """Twice: what was done is found done, and no row is written again."""
    clear(stack)
    event = (EVENTS / name).read_bytes()
    for again in (False, True):
        answer, failed = invoke(stack, "BackfillFunction", event)
        expect("fails", failed, expected.error)
        if not failed:
            found = {"Stored": "Unchanged"} if again else {}
            wanted = {name: found.get(end, end) for name, end in expected.results.items()}
            expect("results", results(answer), wanted)
        expect("table", statuses(stack), expected.rows)
        rows = [item for item in table(stack) if item["sk"]["S"] == "DIGEST"]
        expect("writes", [item["writes"]["N"] for item in rows], ["1"] * len(rows))


def results(answer):
    """How objects ended, by their task or key."""
    if "invocationId" in answer:
        return {result["taskId"]: result["resultCode"] for result in answer["results"]}
    return {result["key"]: result["outcome"] for result in answer.get("results", [answer])}


def answer(stack, name, expected):
    function = "UploadLinkFunction" if "-upload" in name else "ApiFunction"
    response, failed = invoke(stack, function, (EVENTS / name).read_bytes())
    expect("fails", failed, False)
    headers = {key.lower(): value for key, value in response["headers"].items()}
    check_answer(response["statusCode"], headers.get("content-type"), response["body"], expected)


def request(stack, method, path, media_type, body, expected):
    check_answer(*send(stack.api + path, method, {"Content-Type": media_type} if media_type else {}, body), expected)


def check_answer(status, media_type, body, expected):
    expect("status", status, expected.status)
    expect("type", media_type, "application/problem+json" if status >= 400 else expected.type)
    if status >= 400:
        expect("status in the problem", json.loads(body)["status"], status)
    if media_type is None:
        expect("body", body, "")
    elif media_type.endswith("json"):
        json.loads(body)
    for words in expected.has:
        if words not in body:
            raise Mismatch(f"{words} is not in {body[:400]}")
    for words in expected.lacks:
        if words in body:
            raise Mismatch(f"{words} is in {body[:400]}")


def real_notifications(stack):
    """Puts of awkward keys, S3's own messages, the function's answer, the rows, the dead letter."""
    clear(stack)
    bucket = f"{BUCKET}-notifying"
    described = stack.properties("UploadQueue")
    dead = stack.sqs.create_queue(QueueName=f"{bucket}-dead")["QueueUrl"]
    receives = int(described["RedrivePolicy"]["maxReceiveCount"])
    redrive = {"deadLetterTargetArn": arn(stack, dead), "maxReceiveCount": receives}
    queue = stack.sqs.create_queue(
        QueueName=bucket,
        Attributes={
            "VisibilityTimeout": str(described["VisibilityTimeout"]),
            "RedrivePolicy": json.dumps(redrive),
        },
    )["QueueUrl"]
    inbox = stack.properties("Inbox")
    stack.s3.create_bucket(Bucket=bucket)
    stack.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration=inbox["VersioningConfiguration"])
    events = [each["Event"] for each in inbox["NotificationConfiguration"]["QueueConfigurations"]]
    told = [{"QueueArn": arn(stack, queue), "Events": events}]
    stack.s3.put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration={"QueueConfigurations": told}
    )
    for key in AWKWARD_KEYS:
        stack.s3.put_object(Bucket=bucket, Key=key, Body=TEXT, ContentType="text/plain")
    stack.sqs.send_message(QueueUrl=queue, MessageBody='{"records": []}')
    end = time.monotonic() + 60
    while time.monotonic() < end:
        messages = stack.sqs.receive_message(
            QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=2, AttributeNames=["All"]
        ).get("Messages", [])
        if not messages:
            break
        deliver(stack, queue, messages)
    expect("table", statuses(stack), {key: "done" for key in AWKWARD_KEYS})
    letters = stack.sqs.receive_message(QueueUrl=dead, WaitTimeSeconds=2).get("Messages", [])
    expect("dead letters", [letter["Body"] for letter in letters], ['{"records": []}'])


def arn(stack, queue):
    return stack.sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]


def deliver(stack, queue, messages):
    """Does what Lambda's event source mapping does, but that failed messages come again at once."""
    event = {
        "Records": [
            {
                "messageId": message["MessageId"],
                "receiptHandle": message["ReceiptHandle"],
                "body": message["Body"],
                "attributes": message["Attributes"],
                "messageAttributes": {},
                "md5OfBody": message["MD5OfBody"],
                "eventSource": "aws:sqs",
                "eventSourceARN": arn(stack, queue),
                "awsRegion": "us-east-1",
            }
            for message in messages
        ]
    }
    answer, failed = invoke(stack, "UploadFunction", json.dumps(event).encode())
    expect("fails", failed, False)
    for message in messages:
        receipt = {"QueueUrl": queue, "ReceiptHandle": message["ReceiptHandle"]}
        if message["MessageId"] in failures(answer):
            stack.sqs.change_message_visibility(**receipt, VisibilityTimeout=0)
        else:
            stack.sqs.delete_message(**receipt)


def logs_quote_nothing(logs):
    """No line of a document stands in what the functions logged."""
    logged = "".join(log.read_text(errors="replace") for log in Path(logs).glob("start-*.log"))
    quoted = [line for line in TEXT.decode().splitlines() if len(line) > 20 and line in logged]
    expect("lines of the document in the log", quoted, [])


def main(sam, logs):
    files = {file.name for file in EVENTS.glob("*.json")}
    expected = {*UPLOADS, *BACKFILLS, *ANSWERS}
    wrong = [f"{name}: no expectation" for name in sorted(files - expected)]
    wrong += [f"{name}: no such file" for name in sorted(expected - files)]
    for line in wrong:
        print(f"WRONG  {line}")
    done = 0

    def check(what, action, *arguments):
        nonlocal done
        start = time.monotonic()
        try:
            action(*arguments)
            done += 1
            print(f"ok     {what} ({(time.monotonic() - start) * 1000:.0f} ms)", flush=True)
        except (Mismatch, KeyError, TypeError) as failure:
            wrong.append(what)
            print(f"WRONG  {what}: {failure!r}", flush=True)

    with Emulators(sam, logs) as stack:
        put_what_events_name(stack)
        for name, expected in UPLOADS.items():
            if name in files:
                check(name, upload, stack, name, expected)
        for name, expected in BACKFILLS.items():
            if name in files:
                check(name, backfill, stack, name, expected)
        check("real notifications of S3", real_notifications, stack)
        clear(stack)
        invoke(stack, "UploadFunction", (EVENTS / PUT).read_bytes())
        for name, expected in ANSWERS.items():
            if name in files:
                check(name, answer, stack, name, expected)
        for method, path, media_type, body, expected in REQUESTS:
            check(f"{method} {path} {media_type or ''}", request, stack, method, path, media_type, body, expected)
        contract = Contract()
        text = contract.text_of_document()
        check("documents of the examples", put_what_examples_ask_for, stack, text)
        for described in contract.exchanges():
            what = f"{described.method} {described.path}: {described.status} {described.name}"
            check(what, exchange, stack, contract, described)
        check("upload by a link", upload_by_link, stack, text)
    check("logs", logs_quote_nothing, logs)
    print(f"{done} as expected, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
