-- Det, der er bestilt hos tjenesten, så at det kan gøres om: bestilling er JSON uden personoplysninger. Kørslen selv står i ops.koersler.
create table ops.bestillinger (
    koersel text not null primary key,
    kommando text not null,
    bestilling text not null,
    bruger text not null,
    bestilt text not null
);

-- En efterberegning, hvis spande deles ud på arbejdere. tilstand: maales, udgives, faerdig, fejlet eller annulleret.
-- Skiftet fra maales til udgives sker i samme transaktion som den sidste spands aflevering, og derfor én gang.
create table ops.efterberegninger (
    koersel text not null primary key,
    produkt text not null,
    fra text not null,
    til text not null,
    regelsaet text not null,
    data text not null,
    kode text not null,
    tilstand text not null,
    oprettet text not null,
    sluttet text,
    version_id text,
    besked text
);

-- Hver spand under hvert regelsæt. tilstand: venter, i gang eller faerdig. forsoeg tæller, hvor mange gange den er taget; kun den, der har
-- det seneste nummer, kan aflevere.
create table ops.spande (
    koersel text not null,
    regelsaet text not null,
    spand integer not null,
    tilstand text not null,
    forsoeg integer not null,
    arbejder text,
    startet text,
    sekunder double precision,
    sha256 text,
    primary key (koersel, regelsaet, spand)
);

-- Processer, der tager arbejde, med seneste livstegn.
create table ops.arbejdere (
    navn text not null primary key,
    maskine text not null,
    traade integer not null,
    startet text not null,
    sidst_set text not null
);
