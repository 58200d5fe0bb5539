#!/usr/bin/env bash
# Svarer processen på /health/ready? Billedet har hverken curl eller wget.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
read -r linje <&3
[[ "$linje" == HTTP/1.*" 200"* ]]
