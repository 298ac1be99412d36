#!/usr/bin/env python3
"""Follows a cycle by its feed, with Python alone: feed.py CYCLE prints each score and ranking as it changes, a standing a line.

JIHENG_URL         the scoring service, such as https://jiheng.example.cn
JIHENG_TOKEN_URL   the token endpoint of the identity provider
JIHENG_TOKEN_FORM  what is sent there: grant_type=client_credentials&client_id=…&client_secret=…
"""
import json
import os
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen


def token():
    with urlopen(os.environ["JIHENG_TOKEN_URL"], os.environ["JIHENG_TOKEN_FORM"].encode(), timeout=30) as answer:
        return json.load(answer)["access_token"]


def changes(cycle):
    """Pages of changes without end; asks on from where the last one ended, and with a new token when the old one is refused."""
    address = f"{os.environ['JIHENG_URL']}/api/v1/cycles/{cycle}/changes?wait=30"
    cursor, bearer = "", token()
    while True:
        request = Request(address + (f"&after={cursor}" if cursor else ""), headers={"Authorization": "Bearer " + bearer})
        try:
            with urlopen(request, timeout=60) as answer:
                page = json.load(answer)
        except (HTTPError, URLError, TimeoutError) as failure:
            if isinstance(failure, HTTPError) and failure.code == 401:
                bearer = token()
            else:
                time.sleep(2)
            continue
        yield page
        cursor = page["cursor"]


held = {}
for page in changes(sys.argv[1]):
    if page["snapshot"]:
        held.clear()
    for standing in page["changes"]:
        key = standing["type"], standing["subject"]
        if int(standing["revision"]) > held.get(key, 0):
            held[key] = int(standing["revision"])
            print(json.dumps(standing, ensure_ascii=False), flush=True)
