#!/usr/bin/env python3
"""Follows a cycle by its feed, with Python alone: feed.py CYCLE prints each score and ranking as it changes, a standing a line.

JIHENG_URL         the scoring service, such as https://jiheng.example.cn
JIHENG_TOKEN_URL   the token endpoint of the identity provider
JIHENG_TOKEN_FORM  what is sent there: grant_type=client_credentials&client_id=…&client_secret=…
"""
import json
import os
import random
import sys
import time
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def token():
    with urlopen(os.environ["JIHENG_TOKEN_URL"], os.environ["JIHENG_TOKEN_FORM"].encode(), timeout=30) as answer:
        return json.load(answer)["access_token"]


def changes(cycle):
    """Pages of changes until there is no right to them. It asks on from where the last one ended, with a new token when the old one is refused."""
    address = f"{os.environ['JIHENG_URL']}/api/v1/cycles/{cycle}/changes?wait=30"
    cursor = bearer = ""
    while True:
        again = 0
        try:
            bearer = bearer or token()
            request = Request(address + (f"&after={cursor}" if cursor else ""), headers={"Authorization": "Bearer " + bearer})
            with urlopen(request, timeout=60) as answer:
                page = json.load(answer)
        except HTTPError as refusal:
            # a cycle that was there is not while the service reads all again
            if refusal.code == 403 or (refusal.code == 404 and not cursor):
                sys.exit(f"{cycle}: {refusal.code} {refusal.read().decode()}")
            bearer = "" if refusal.code == 401 else bearer
            told = refusal.headers.get("Retry-After", "")
            again = int(told) if told.isdigit() else 0
        except (OSError, HTTPException, ValueError):
            pass  # the service or the network has ended
        else:
            yield page
            cursor = page["cursor"]
            continue
        # all who were cut do not come at the same moment
        time.sleep(again + random.uniform(1, 3))


held = {}
for page in changes(sys.argv[1]):
    if page["snapshot"]:
        held.clear()
    for standing in page["changes"]:
        key = standing["type"], standing["subject"]
        if int(standing["revision"]) > held.get(key, 0):
            held[key] = int(standing["revision"])
            print(json.dumps(standing, ensure_ascii=False), flush=True)
