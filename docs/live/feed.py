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
from http.client import HTTPException
from urllib.request import Request, urlopen


def token():
    with urlopen(os.environ["JIHENG_TOKEN_URL"], os.environ["JIHENG_TOKEN_FORM"].encode(), timeout=30) as answer:
        return json.load(answer)["access_token"]


def changes(cycle):
    """Pages of changes without end. It asks on from where the last one ended, with a new token when the old one is refused."""
    address = f"{os.environ['JIHENG_URL']}/api/v1/cycles/{cycle}/changes?wait=30"
    cursor = bearer = ""
    while True:
        try:
            bearer = bearer or token()
            request = Request(address + (f"&after={cursor}" if cursor else ""), headers={"Authorization": "Bearer " + bearer})
            with urlopen(request, timeout=60) as answer:
                page = json.load(answer)
        except (OSError, HTTPException, ValueError) as failure:
            # the service, the network or the token has ended
            bearer = "" if getattr(failure, "code", 0) == 401 else bearer
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
