-- Hver gang de fastholdte regelsæt for en måling er ændret; den seneste stand gælder (docs/decisions/0035-pinned-rule-sets.md).
create table ops.fastholdelser (
    produkt text not null, -- Målingen
    nr integer not null, -- Standens nummer for målingen
    skift integer not null, -- Målingens seneste skift, da standen kom (ops.skift); 0, når der intet var
    tid text not null, -- Hvornår, UTC
    bruger text not null, -- Hvem
    anledning text not null, -- udgivelse, skift, tilbage, slip, genopbygning eller fuldført efter afbrydelse
    hvorfor text, -- Hvorfor, med brugerens ord
    primary key (produkt, nr)
);

-- De måneder, der måles under et fastholdt regelsæt, i hver stand.
create table ops.fastholdte_maaneder (
    produkt text not null, -- Målingen
    nr integer not null, -- Standen
    maaned text not null, -- Måneden, ÅÅÅÅ-MM
    regelsaet text not null, -- Regelsættet, den måles under, til det slippes
    siden integer not null, -- Standen, hvor måneden blev fastholdt under det
    primary key (produkt, nr, maaned)
);
