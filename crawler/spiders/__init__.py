"""One spider class serves every outlet; `loader` makes one of it for each declared outlet."""
