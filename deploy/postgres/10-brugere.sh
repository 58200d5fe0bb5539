#!/usr/bin/env bash
# Rollerne og de to brugere, der logger ind: tjenesten, som skriver, og læseren til rapportværktøjer, som kun har visningerne.
set -euo pipefail
export HEMMELIGHEDER="${HEMMELIGHEDER:-/run/secrets}"

# Kodeordene læses af psql selv, så at de ikke står på nogen kommandolinje.
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set tjeneste `cat "$HEMMELIGHEDER/tjeneste_kodeord"`
\set laeser `cat "$HEMMELIGHEDER/laeser_kodeord"`
create role pipeline_owner nologin;
create role pipeline_writer nologin;
create role pipeline_reader nologin;
create role pipeline_offentlig nologin;
create role pipeline_tjeneste login password :'tjeneste' in role pipeline_writer;
create role pipeline_rapport login password :'laeser' in role pipeline_reader;
SQL
