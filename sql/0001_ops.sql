-- Drift: hvad der er leveret, kørt, kontrolleret og udgivet. Tidspunkter er UTC, ÅÅÅÅ-MM-DDTTT:MM:SSZ.

create table ops.leveringer (
    datasaet text not null,
    maaned text not null,
    sha256 text not null,
    raekker bigint not null,
    karantaene bigint not null,
    modtaget text not null,
    koersel text not null,
    primary key (datasaet, maaned, sha256)
);

create table ops.karantaene (
    datasaet text not null,
    maaned text not null,
    sha256 text not null,
    aarsag text not null,
    antal bigint not null,
    primary key (datasaet, maaned, sha256, aarsag)
);

create table ops.koersler (
    koersel text not null primary key,
    kommando text not null,
    regelsaet text,
    kode text not null,
    startet text not null,
    sluttet text,
    udfald text not null,
    besked text
);

create table ops.trin (
    koersel text not null,
    nr integer not null,
    trin text not null,
    startet text not null,
    sekunder double precision,
    raekker_ind bigint,
    raekker_ud bigint,
    karantaene bigint,
    udfald text not null,
    primary key (koersel, nr)
);

create table ops.kontroller (
    koersel text not null,
    produkt text not null,
    kontrol text not null,
    tekst text not null,
    udfald text not null,
    antal integer not null,
    besked text,
    primary key (koersel, produkt, kontrol)
);

create table ops.udgivelser (
    produkt text not null,
    version_id text not null,
    bygger_paa text,
    koersel text not null,
    udgivet text not null,
    regelsaet text not null,
    regelsaet_sha256 text not null,
    kode text not null,
    aarsag text not null,
    maaneder integer not null,
    raekker bigint not null,
    aendrede_tal bigint not null,
    primary key (produkt, version_id)
);

-- Hver gang en version er sat i kraft; den seneste for et produkt gælder.
create table ops.skift (
    produkt text not null,
    nr integer not null,
    version_id text not null,
    fra_version text,
    skiftet text not null,
    anledning text not null,
    primary key (produkt, nr)
);
