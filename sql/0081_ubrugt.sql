-- Det, en kørsel så i leveringerne og ikke brugte: filer, mapper og kolonner.
create table ops.ubrugt (
    koersel text not null, -- Kørslen, som i ops.koersler
    nr integer not null, -- Rækkefølgen i kørslen, fra 1
    tekst text not null, -- Hvad der ikke blev brugt, og hvorfor, i ord
    primary key (koersel, nr)
);
