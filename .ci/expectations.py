"""What each file of events/ does. A file without a line here fails."""

from dataclasses import dataclass, field

SEED = "000_afd49636a7e5fd78.txt"
SPACE = "talks and demands.txt"
FIRST = "059f36b4-87a3-44ab-83d2-661975830a7d"
SECOND = "2e1424d4-f796-459a-8184-9c92662be6da"
PUT = "s3-put.json"


@dataclass
class Upload:
    """What is in the table after the event, and how the function answers.

    rows: status by key, of all documents in the table
    failed: ids of the queue's messages that are to come again
    error: whether the invocation fails as a whole
    after: an event that comes before it
    versioned: whether the bucket keeps versions, and the event is to name the put one
    """

    rows: dict = field(default_factory=dict)
    failed: tuple = ()
    error: bool = False
    after: str | None = None
    versioned: bool = False


@dataclass
class Backfill:
    """What is in the table after the event, and how each object ended.

    results: code by task of S3 Batch Operations, or outcome by key of Step Functions
    error: whether the invocation fails as a whole
    """

    rows: dict = field(default_factory=dict)
    results: dict = field(default_factory=dict)
    error: bool = False


@dataclass
class Answer:
    """What the API answers when the table holds the digest of SEED.

    has: words that the body must have
    lacks: words that it may not have
    type: of the body where all is well, None for no body; what is wrong is told as a problem
    """

    status: int
    has: tuple = ()
    lacks: tuple = ()
    type: str | None = "application/json"


def done(*keys, **more):
    return Upload(rows={key: "done" for key in keys}, **more)


def deleted():
    return Upload(rows={SEED: "deleted"}, after=PUT)


NOTHING = Upload()
REFUSED = Upload(error=True)

UPLOADS = {
    PUT: done(SEED),
    "s3-copy.json": done(SEED),
    "s3-post.json": done(SEED),
    "s3-multipart.json": done(SEED),
    "s3-put-versioned.json": done(SEED, versioned=True),
    "s3-two-records.json": done(SEED, SPACE),
    "s3-key-accent.json": done("communiqué de presse.txt"),
    "s3-key-emoji.json": done("peace \U0001f54a\ufe0f.txt"),
    "s3-key-nested.json": done(f"2022/01/12/{SEED}"),
    "s3-key-percent.json": done("100% sure?.txt"),
    "s3-key-plus.json": done("talks+demands.txt"),
    "s3-key-space.json": done(SPACE),
    "s3-folder.json": Upload(rows={"2022/": "rejected"}),
    "s3-gone.json": Upload(rows={"nobody-put-this-here.txt": "rejected"}),
    "s3-delete.json": deleted(),
    "s3-delete-marker.json": deleted(),
    "s3-expiration.json": deleted(),
    "s3-expiration-delete-marker.json": deleted(),
    # Another version went: the document is still there.
    "s3-delete-version.json": done(SEED, after=PUT),
    "s3-expiration-version.json": done(SEED, after=PUT),
    "s3-restore-completed.json": NOTHING,
    "s3-test-event.json": NOTHING,
    "s3-bad-event-name.json": REFUSED,
    "s3-bad-key.json": REFUSED,
    "s3-bad-lower-case-records.json": REFUSED,
    "s3-bad-no-bucket.json": REFUSED,
    "s3-bad-no-key.json": REFUSED,
    "s3-bad-one-of-two.json": done(SEED, error=True),
    "s3-bad-utf8-key.json": REFUSED,
    "s3-bad-version.json": REFUSED,
    "sns-s3-put.json": done(SEED),
    "sqs-s3-put.json": done(SEED),
    "sqs-s3-put-third-receive.json": done(SEED),
    "sqs-s3-delete.json": deleted(),
    "sqs-s3-test-event.json": NOTHING,
    "sqs-sns-s3-put.json": done(SEED),
    "sqs-sns-raw-s3-put.json": done(SEED),
    "sqs-sns-s3-test-event.json": NOTHING,
    "sqs-eventbridge-created.json": done(SEED),
    "sqs-two-messages.json": done(SEED, SPACE),
    "sqs-bad-and-good.json": done(SEED, failed=(FIRST,)),
    "sqs-bad-lower-case-records.json": Upload(failed=(FIRST,)),
    "sqs-bad-not-json.json": Upload(failed=(FIRST,)),
    "sqs-bad-other-service.json": Upload(failed=(FIRST,)),
    "sqs-bad-too-deep.json": Upload(failed=(FIRST,)),
    "eventbridge-created.json": done(SEED),
    "eventbridge-created-awkward-key.json": done("100% sûre + talks.txt"),
    "eventbridge-delete-marker.json": deleted(),
    "eventbridge-deleted.json": deleted(),
    "eventbridge-deleted-version.json": done(SEED, after=PUT),
    "eventbridge-tags-added.json": NOTHING,
}

TASK = "dGFza2lkZ29lc2hlcmUK"
OTHER_TASK = "dGFza3R3b2dvZXNoZXJlCg"
PLUS = "talks+demands.txt"
ACCENT = "communiqué de presse.txt"


def backfilled(*keys, results, **more):
    return Backfill(rows={key: "done" for key in keys}, results=results, **more)


NOT_BACKFILLED = Backfill(error=True)

BACKFILLS = {
    "backfill-batch-v1.json": backfilled(SEED, results={TASK: "Succeeded"}),
    "backfill-batch-v1-two-tasks.json": backfilled(
        SEED, SPACE, results={TASK: "Succeeded", OTHER_TASK: "Succeeded"}
    ),
    "backfill-batch-v1-encoded-key.json": backfilled("100% sure?.txt", results={TASK: "Succeeded"}),
    "backfill-batch-v2.json": backfilled(SEED, results={TASK: "Succeeded"}),
    "backfill-batch-v2-encoded-key.json": backfilled(ACCENT, results={TASK: "Succeeded"}),
    "backfill-batch-gone.json": backfilled(SEED, results={TASK: "Succeeded", OTHER_TASK: "PermanentFailure"}),
    "backfill-batch-bad-key.json": backfilled(SEED, results={TASK: "PermanentFailure", OTHER_TASK: "Succeeded"}),
    "backfill-batch-bad-arn.json": backfilled(results={TASK: "PermanentFailure"}),
    "backfill-batch-bad-schema.json": NOT_BACKFILLED,
    "backfill-batch-bad-no-task-id.json": NOT_BACKFILLED,
    "backfill-map-item.json": backfilled(SEED, results={SEED: "Stored"}),
    "backfill-map-item-gone.json": backfilled(results={"nobody-put-this-here.txt": "Rejected"}),
    "backfill-map-batch.json": backfilled(
        SEED, PLUS, ACCENT, results={SEED: "Stored", PLUS: "Stored", ACCENT: "Stored"}
    ),
    "backfill-map-batch-bad-no-key.json": backfilled(SEED, results={}, error=True),
    "backfill-map-bad-no-bucket.json": NOT_BACKFILLED,
    "backfill-bad-nothing.json": NOT_BACKFILLED,
    "backfill-bad-lower-case-items.json": NOT_BACKFILLED,
}

DOCUMENT = Answer(200, ('"documentId":"3PJWMWXNG3EUKLBTVV3BIHI56D"', '"status":"done"', '"digest":{'))
TEXT = Answer(200, ("12 January 2022",), type="text/plain; charset=utf-8")
DIGEST = Answer(200, ('"schemaVersion":1', '"summary":[{', "Freedonia"))
KEY_POINTS = Answer(200, (f'"key":"{SEED}"', '"keyPoint":{'))

ANSWERS = {
    "api-get-document.json": DOCUMENT,
    "api-get-document-by-place.json": DOCUMENT,
    "api-get-document-text.json": TEXT,
    "api-get-document-bad-id.json": Answer(400),
    "api-get-document-unknown.json": Answer(404),
    "api-get-key-points-by-actor.json": KEY_POINTS,
    "api-get-key-points-by-kind.json": KEY_POINTS,
    "api-get-key-points-in-range.json": KEY_POINTS,
    "api-get-key-points-bad-cursor.json": Answer(400, ("BAD_CURSOR",)),
    "api-get-key-points-without-kind-or-actor.json": Answer(400),
    "api-get-kinds-not-modified.json": Answer(304, type=None),
    "api-get-kinds.json": Answer(200, ('"kind":"denial"', '"shipped":true')),
    "api-method-not-allowed.json": Answer(405),
    "api-not-found.json": Answer(404),
    "api-post-text.json": DIGEST,
    "api-post-text-base64.json": DIGEST,
    "api-post-html.json": DIGEST,
    "api-post-json.json": DIGEST,
    "api-post-json-base64.json": DIGEST,
    "api-post-bad-json.json": Answer(400),
    "api-post-empty.json": Answer(422),
    "api-post-pdf.json": Answer(415),
    "api-post-text-kinds.json": Answer(200, ('"kind":"demand"',), lacks=('"kind":"denial"',)),
    "api-post-unknown-kind.json": Answer(400, ("talks_proposed, talks_scheduled",)),
    "api-post-upload.json": Answer(200, ('"key":"uploads/', '/Bericht März.pdf"', '"method":"PUT"')),
    "api-post-upload-text.json": Answer(415),
    "api-post-upload-too-large.json": Answer(413, ('"limit":5242880',)),
    "api-post-wrong-date.json": Answer(400),
    "api-rest-get-document.json": DOCUMENT,
    "api-rest-get-key-points.json": KEY_POINTS,
    "api-rest-not-found.json": Answer(404),
    "api-rest-post-json.json": DIGEST,
    "api-rest-post-text.json": DIGEST,
}

# Requests to the address that `sam local start-api` serves: method, path, type, body, answer.
REQUESTS = [
    ("GET", "/v1/documents/3PJWMWXNG3EUKLBTVV3BIHI56D", None, None, DOCUMENT),
    ("GET", "/v1/documents/3PJWMWXNG3EUKLBTVV3BIHI56D/text", None, None, TEXT),
    ("GET", "/v1/documents/AAAAAAAAAAAAAAAAAAAAAAAAAA", None, None, Answer(404)),
    ("GET", "/v1/key-points?kind=demand&limit=1", None, None, KEY_POINTS),
    ("GET", "/v1/key-points?actor=Russia", None, None, KEY_POINTS),
    ("GET", "/v1/key-points", None, None, Answer(400)),
    ("POST", "/v1/digests", "text/plain", "Freedonia demanded talks.", DIGEST),
    ("POST", "/v1/digests", "application/json", '{"text": "Freedonia demanded talks."}', DIGEST),
    ("POST", "/v1/digests", "application/pdf", "%PDF-1.7", Answer(415)),
]

# Put into a bucket that really sends its notifications.
AWKWARD_KEYS = [
    SEED,
    SPACE,
    "talks+demands.txt",
    "communiqué de presse.txt",
    "peace \U0001f54a\ufe0f.txt",
    "\"quoted\" and 'quoted'.txt",
    "100% sure?.txt",
    f"2022/01/12/{SEED}",
]
