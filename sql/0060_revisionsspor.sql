-- Hvem der gjorde hvad i driftsbilledet. Rækker tilføjes, rettes aldrig.
create table ops.revisionsspor (
    id text not null primary key, -- Rækkens id
    tid text not null, -- Hvornår, UTC
    bruger text not null, -- Hvem
    handling text not null, -- Hvad der blev gjort
    produkt text, -- Målingen; tom, når handlingen ikke gælder en
    genstand text, -- En version, en kørsel eller, ved opslag på en person, pseudonymet; aldrig et personnummer
    formaal text, -- Hvorfor, med brugerens ord
    udfald text not null -- Hvordan det gik
);

-- Versioner, som nogen har afvist at sætte i kraft. Selve versionen bliver liggende, som den er.
create table ops.kasserede_versioner (
    produkt text not null, -- Målingen
    version_id text not null, -- Versionen
    tid text not null, -- Hvornår, UTC
    bruger text not null, -- Hvem
    primary key (produkt, version_id)
);
