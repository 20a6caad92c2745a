# Reads what `cargo xtask test data` drew with load.R, and compares every answer with what was drawn.

folder <- commandArgs(trailingOnly = TRUE)[1]
source(file.path(folder, "analyse", "load.R"), chdir = TRUE)
expected <- function(name) read.csv(file.path(folder, "expected", name), colClasses = "character", na.strings = character(),
                                   encoding = "UTF-8")

same <- function(what, found, wanted) {
  text <- function(it) {
    it[] <- lapply(it, function(column) ifelse(is.na(column), "", as.character(column)))
    sort(do.call(paste, c(unname(it), sep = ",")))
  }
  found <- text(found)
  wanted <- text(wanted)
  if (!identical(found, wanted)) {
    print(head(setdiff(wanted, found)))
    print(head(setdiff(found, wanted)))
    stop(sprintf("%s: %d rows, %d expected", what, length(found), length(wanted)))
  }
}

start <- proc.time()
tables <- faire_ensemble(file.path(folder, "results"))
seconds <- sum((proc.time() - start)[1:2])
peak <- as.numeric(sub("\\D*(\\d+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
answers <- expected("answers.csv")
same("answers", tables$answers[setdiff(names(answers), "lang")], answers[setdiff(names(answers), "lang")])
told <- tables$told
told$file <- sub(".*/", "", told$file)
wanted <- expected("told.csv")
wanted$file <- sub(".*/", "", wanted$file)
same("told", told, wanted)
scores <- tables$scores
scores$day <- as.integer(scores$date - as.Date("2000-01-01"))
wanted <- expected("scores.csv")
same("scores", scores[names(wanted)], wanted)
same("bridged", tables$bridged[c("result", "item", "answer")], expected("bridged.csv"))
cat(sprintf("R: %d answers in %.1f s of processor time and %.0f MB, every one equal to its source\n", nrow(tables$answers), seconds, peak))
