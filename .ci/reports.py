"""Prints which tests ran, from Maven's reports, and fails when one that needs Docker or a browser did not."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

COUNTS = ("tests", "failures", "errors", "skipped")


def suites(folder):
    for report in sorted(Path("target", folder).glob("TEST-*.xml")):
        suite = ElementTree.parse(report).getroot()
        yield suite.get("name").rpartition(".")[2], [int(suite.get(count)) for count in COUNTS]


def main():
    on_localstack = 0
    in_browser = 0
    wrong = []
    for folder in ("surefire-reports", "failsafe-reports"):
        totals = [0] * len(COUNTS)
        for name, counts in suites(folder):
            totals = [total + count for total, count in zip(totals, counts)]
            tests, failures, errors, skipped = counts
            if folder == "failsafe-reports":
                print(f"  {name}: {tests} tests, {skipped} skipped")
                if skipped or not tests:
                    wrong.append(f"{name} was skipped, wholly or in part")
            if "LocalStack" in name:
                on_localstack += tests - skipped
            if "Browser" in name:
                in_browser += tests - skipped
            if failures or errors:
                wrong.append(f"{name} failed")
        print(f"{folder}: " + ", ".join(f"{total} {name}" for total, name in zip(totals, COUNTS)))
        if not totals[0]:
            wrong.append(f"no tests in {folder}")
    if not on_localstack:
        wrong.append("no test ran on LocalStack")
    if not in_browser:
        wrong.append("no test ran in a browser")
    print(f"{on_localstack} tests ran on LocalStack, {in_browser} in a browser")
    for line in wrong:
        print(f"WRONG  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
