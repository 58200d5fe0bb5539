#!/usr/bin/env bash
# Makes the assets of TakeoverTests with a program as it stood: one small Denmark published into an embedded warehouse and into PostgreSQL.
#
#   make.sh OUT PROGRAM...          for example: make.sh . dotnet src/Pipeline.Host/bin/Release/net10.0/pipeline.dll
#
# PROGRAM is the older program's own command line. The PostgreSQL server is the one that libpq's variables name (PGHOST, PGPORT, PGUSER,
# PGPASSWORD; psql and pg_dump on PATH), the user its superuser; a database of its own is made there and dropped again.
# OUT/folder.tar.gz then holds
#   landing/             the deliveries, the changed one as it was sent last
#   sqlite/, postgres/   a data folder for each warehouse
#   postgres.sql         pg_dump of the second one's warehouse, as statements that any client can run
#   figures/             every version's figures as the older program exported them: <product>-<version>.csv
#   made-by.txt          the older program's version
set -euo pipefail

out="$(cd "$1" && pwd)"; shift
work="$(mktemp -d)"
database="takeover_$$"
trap 'cd /; rm -rf "$work"; psql -qd postgres -c "drop database if exists $database with (force)" >/dev/null' EXIT
cd "$work"

program() { "${PIPELINE[@]}" "$@" >>log 2>&1 || { cat log >&2; exit 1; }; }
PIPELINE=("$@")
for i in "${!PIPELINE[@]}"; do
  if [[ -e "$OLDPWD/${PIPELINE[$i]}" ]]; then PIPELINE[i]="$OLDPWD/${PIPELINE[$i]}"; fi
done

psql -qd postgres -c "create database $database template template0 encoding 'UTF8' locale 'C.UTF-8'"
connection="Host=$PGHOST;Port=$PGPORT;Username=$PGUSER;Password=${PGPASSWORD:-};Database=$database"

program generate --personer 100 --fra 2025-03 --til 2025-07 --seed 17 --dream --out landing
rm -rf landing/planted
# One row in quarantine: less than one percent of its delivery.
echo 'TAKEOVER-1;1980-02-30' >>landing/2025-07/personer.csv
cp landing/2025-06/ydelser.csv as-sent-first.csv

# The versions of jobsamtaler: v0001, v0002 after a changed delivery, v0003 a backfill under the rule set before, which is in force.
make() {
  local data=$1
  cp as-sent-first.csv landing/2025-06/ydelser.csv
  program run --landing landing --data "$data"
  grep -v '^[^;]*;kontanthjaelp;.*' as-sent-first.csv >landing/2025-06/ydelser.csv
  program run --landing landing --data "$data"
  program backfill --maaling jobsamtaler --fra 2025-05 --til 2025-07 --regler 1.74 --data "$data"
  program publish --maaling jobsamtaler --version v0003 --data "$data"
  program status --data "$data"
  rm -rf "$data/logs"
}

make sqlite
# One key, so that the two lakes hold the same files.
mkdir postgres && cp -p sqlite/noegle postgres/
export PIPELINE_DATABASE="$connection" PIPELINE_DATABASE_EJER="$connection"
make postgres
# Statements alone: the words that only psql understands are left out.
pg_dump --inserts --rows-per-insert=500 -d "$database" | grep -v '^\\' >postgres.sql
unset PIPELINE_DATABASE PIPELINE_DATABASE_EJER

# What lies in both is archived once.
(cd sqlite && find . -type f) | while read -r file; do
  if cmp -s "sqlite/$file" "postgres/$file"; then ln -f "sqlite/$file" "postgres/$file"; fi
done

mkdir figures
for folder in sqlite/published/*/v*; do
  version="$(basename "$folder")"
  product="$(basename "$(dirname "$folder")")"
  program export "$product" --version "$version" --data sqlite --out "figures/$product-$version.csv"
done
"${PIPELINE[@]}" --version >made-by.txt

tar --sort=name --owner=0 --group=0 --numeric-owner --format=pax -cf - landing sqlite postgres postgres.sql figures made-by.txt |
  gzip -9n >"$out/folder.tar.gz"
ls -l "$out/folder.tar.gz"
