"""The command line: one file per subcommand, words in German and English in `words`."""
