# Rscript datatable.R TASK; the task is read with a few patterns, so that no package for JSON is needed.
suppressPackageStartupMessages(library(data.table))
task <- paste(readLines(commandArgs(TRUE)[1], warn = FALSE), collapse = "")
unquote <- function(x) gsub('"', "", x)
string <- function(name) unquote(sub(paste0('.*"', name, '": *("[^"]*").*'), "\\1", task))
items <- function(text) { m <- regmatches(text, gregexpr('"[^"]*"', text))[[1]]; unquote(m) }
list_of <- function(name) items(sub(paste0('.*"', name, '": *\\[([^]]*)\\].*'), "\\1", task))
map_of <- function(name) { all <- items(sub(paste0('.*"', name, '": *\\{([^}]*)\\}.*'), "\\1", task)); setNames(all[c(FALSE, TRUE)], all[c(TRUE, FALSE)]) }
rows <- fread(string("file"), colClasses = "character", na.strings = NULL)
key <- list_of("key"); codes <- map_of("codes")
figures <- suppressWarnings(as.numeric(rows$value))
unknown <- 0; known <- rep(TRUE, nrow(rows))
for (column in names(codes)) {
  is_known <- rows[[column]] %chin% fread(codes[[column]], colClasses = "character")$code
  unknown <- unknown + sum(!is_known & rows[[column]] != "")
  if (column %in% key) known <- known & is_known
}
number <- function(x) format(x, scientific = FALSE, trim = TRUE)
answer <- c(sprintf('"rows": %s', number(nrow(rows))), sprintf('"unknown-code": %s', number(unknown)),
  sprintf('"not-a-number": %s', number(sum(is.na(figures) & !(rows$value %chin% list_of("marks"))))),
  sprintf('"below-minimum": %s', number(sum(figures < 0, na.rm = TRUE))),
  sprintf('"duplicate-key": %s', number(sum(duplicated(rows[known], by = key)))))
if (string("mode") == "aggregate") {
  where <- map_of("where"); wanted <- rep(TRUE, nrow(rows))
  for (column in names(where)) wanted <- wanted & rows[[column]] == where[[column]]
  cells <- data.table(area = rows$reporting_country, year = substr(rows$period, 1, 4), v = figures)[wanted, .(v = sum(v, na.rm = TRUE)), by = .(area, year)]
  sums <- cells[, .(v = sum(v)), by = year][, sprintf('"world:W:%s": %s', year, number(v))]
  regions <- map_of("regions"); as_of <- string("asOf")
  for (name in names(regions)) {
    mapping <- fread(regions[[name]], colClasses = "character", na.strings = NULL)[(valid_from == "" | valid_from <= as_of) & (valid_to == "" | valid_to >= as_of)]
    sums <- c(sums, cells[mapping, on = "area", nomatch = NULL][, .(v = sum(v)), by = .(region, year)][, sprintf('"%s:%s:%s": %s', name, region, year, number(v))])
  }
  answer <- c(answer, sprintf('"sums": {%s}', paste(sums, collapse = ", ")))
}
cat("{", paste(answer, collapse = ", "), "}\n")
