-- Tidsplaner, der er på pause. Hvad der forpasses imens, indhentes ikke.
create table ops.pauser (
    maaling text not null primary key, -- Målingen, hvis tidsplan er på pause
    siden text not null -- Hvornår den blev sat på pause, UTC
);

-- Processer, der tager arbejde, kendes nu af køen selv, som hører deres livstegn.
drop table ops.arbejdere;
