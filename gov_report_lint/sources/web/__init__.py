"""Web pages: the article found, its lines and tables read."""
