#!/bin/sh
# Finds what prints the books, or installs Debian's: Chromium, Chinese fonts, and pdfinfo of Poppler.
set -e
tests/chromium.sh
command -v pdfinfo >/dev/null && exit 0
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get update --quiet --quiet
$sudo apt-get install --yes --quiet --no-install-recommends poppler-utils >/dev/null
