-- Hvad kilden siger om brugen af tallene: hver anmærkning med de måneder og rækker, den gælder. Programmet fylder tabellen af pipelines/<måling>/anmaerkninger.yaml.
create table mart.anmaerkninger (
    produkt text not null, -- Målingen
    nr integer not null, -- Rækkefølge
    anmaerkning text not null, -- Anmærkningens id
    maaned_fra text, -- Første måned, den gælder; tom, når den gælder fra begyndelsen
    maaned_til text, -- Sidste måned, medregnet; tom, når den stadig gælder
    ydelsesgruppe text, -- Ydelsesgruppen i de rækker, den gælder; tom for alle rækker
    varighed text, -- Varigheden i de rækker, den gælder; tom for alle rækker
    tekst text not null, -- Hvad man skal vide om tallene
    kilde text not null, -- Kilden: titel, version og afsnit
    primary key (produkt, nr)
);
