-- What the store knows of itself: which master key its texts are sealed with, and what its process wrote last to see that writing works.

CREATE TABLE store_mark (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
