#!/usr/bin/env python3
"""Joins two codings of the same statements for `throughline evaluate`: join.py FIRST.jsonl SECOND.jsonl >JOINED.jsonl

A theme is required where both coders gave it as main, allowed where either did; either stance and either change counts as right.
"""
import json
import sys

first, second = ([json.loads(line) for line in open(path, encoding="utf-8")] for path in sys.argv[1:3])
if [coded["id"] for coded in first] != [coded["id"] for coded in second]:
    sys.exit("error: the two files do not code the same statements in the same order")
for one, other in zip(first, second):
    both = [set(one["main"]), set(other["main"])]
    joined = {key: one[key] for key in ("id", "section", "text", "asked")}
    joined |= {"required": sorted(both[0] & both[1]), "allowed": sorted(both[0] | both[1])}
    joined |= {key: sorted({one[key], other[key]}) for key in ("stance", "change")}
    print(json.dumps(joined, ensure_ascii=False))
