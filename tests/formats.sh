#!/bin/sh
# Finds LaTeX and pandoc, or installs Debian's: what we write for other programs is given to them.
command -v pdflatex >/dev/null && command -v bibtex >/dev/null && command -v pandoc >/dev/null && exit 0
echo "Installing LaTeX and pandoc for the tests of formats: about 120 MB to fetch, a minute or two"
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get update --quiet --quiet && $sudo apt-get install --yes --quiet --no-install-recommends texlive-latex-base pandoc >/dev/null
