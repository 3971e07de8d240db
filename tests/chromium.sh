#!/bin/sh
# Finds Chromium and Chinese fonts, or installs Debian's; the shell without a screen takes two thirds of the time.
{ command -v chromium-headless-shell || command -v chromium; } >/dev/null && fc-list :lang=zh | grep -q . && exit 0
echo "Installing Chromium and Chinese fonts for the browser tests: 170 MB to fetch, 570 MB on disk, a minute or two"
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get update --quiet --quiet && {
  $sudo apt-get install --yes --quiet chromium-headless-shell fonts-noto-cjk || $sudo apt-get install --yes --quiet chromium fonts-noto-cjk
}
