#!/usr/bin/env bash
# Installs what the tool is compared with: packages of Debian, and DuckDB's package for node into DIR. Each may fail by itself.
set -u
dir=${1:?"setup-competitors.sh DIR, the folder for node's packages"}
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
for package in python3-pandas r-cran-data.table miller; do
  apt-get install -q -y --no-install-recommends "$package" || echo "skipped: $package"
done
command -v npm || apt-get install -q -y --no-install-recommends nodejs npm || echo "skipped: npm"
mkdir -p "$dir"
(cd "$dir" && npm install --no-audit --no-fund @duckdb/node-api) || echo "skipped: @duckdb/node-api"
