#!/bin/sh
# A filter of ippeveprinter that takes as long as a page takes on paper.
sleep 1.5
