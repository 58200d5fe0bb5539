-- Leverede filer, som nogen har ladet passere en kontrol, der afviste dem. Godkendelsen gælder filen: en anden fil for samme måned bedømmes igen.
create table ops.godkendelser (
    kontrol text not null, -- Kontrollen, som i ops.kontroller
    datasaet text not null, -- Datasættet
    maaned text not null, -- Leveringens måned
    sha256 text not null, -- Filens hash
    tid text not null, -- Hvornår, UTC
    bruger text not null, -- Hvem
    hvorfor text, -- Begrundelsen
    koersel text not null, -- Kørslen, den blev givet med
    primary key (kontrol, datasaet, maaned, sha256)
);
