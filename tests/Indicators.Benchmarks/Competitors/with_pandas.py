"""python3 with_pandas.py TASK"""
import json
import sys

import pandas

with open(sys.argv[1]) as file:
    task = json.load(file)


def table(path):
    return pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[])


rows = table(task["file"])
answer = {"rows": len(rows)}
figures = pandas.to_numeric(rows["value"], errors="coerce")
answer["not-a-number"] = int((figures.isna() & ~rows["value"].isin(task["marks"])).sum())
answer["below-minimum"] = int((figures < 0).sum())
unknown, known = 0, pandas.Series(True, index=rows.index)
for column, path in task["codes"].items():
    is_known = rows[column].isin(table(path)["code"])
    unknown += int((~is_known & (rows[column] != "")).sum())
    if column in task["key"]:
        known &= is_known
answer["unknown-code"] = unknown
answer["duplicate-key"] = int(rows.loc[known, task["key"]].duplicated().sum())
if task["mode"] == "aggregate":
    wanted = pandas.Series(True, index=rows.index)
    for column, code in task["where"].items():
        wanted &= rows[column] == code
    cells = pandas.DataFrame({"area": rows["reporting_country"], "year": rows["period"].str[:4], "v": figures})[wanted]
    cells = cells.groupby(["area", "year"], as_index=False)["v"].sum()
    sums = {f"world:W:{year}": float(v) for year, v in cells.groupby("year")["v"].sum().items()}
    for name, path in task["regions"].items():
        regions = table(path)
        regions = regions[((regions.valid_from == "") | (regions.valid_from <= task["asOf"])) & ((regions.valid_to == "") | (regions.valid_to >= task["asOf"]))]
        for (region, year), v in cells.merge(regions, on="area").groupby(["region", "year"])["v"].sum().items():
            sums[f"{name}:{region}:{year}"] = float(v)
    answer["sums"] = sums
print(json.dumps(answer))
