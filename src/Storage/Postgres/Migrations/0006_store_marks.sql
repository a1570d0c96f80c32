-- What the store knows of itself: which master key its texts are sealed with, and what each process wrote last to see that writing works.

CREATE TABLE store_mark (
    name  text COLLATE "C" NOT NULL PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);
