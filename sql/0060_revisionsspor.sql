-- Hvem der gjorde hvad i driftsbilledet. Rækker tilføjes, rettes aldrig. genstand er en version, en kørsel eller, ved opslag på en person,
-- pseudonymet; aldrig et personnummer.
create table ops.revisionsspor (
    id text not null primary key,
    tid text not null,
    bruger text not null,
    handling text not null,
    produkt text,
    genstand text,
    formaal text,
    udfald text not null
);

-- Versioner, som nogen har afvist at sætte i kraft. Selve versionen bliver liggende, som den er.
create table ops.kasserede_versioner (
    produkt text not null,
    version_id text not null,
    tid text not null,
    bruger text not null,
    primary key (produkt, version_id)
);
