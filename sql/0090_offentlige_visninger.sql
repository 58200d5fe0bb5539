-- Hvad alle har set af hver måned: versionerne af en tabels målinger, som blev vist sammen, og hvad det kostede at skjule (docs/decisions/0020-disclosure-control.md)
create table ops.offentlige_visninger (
    tabel text not null, -- Målinger, der skjules sammen
    maaned text not null, -- Måneden, ÅÅÅÅ-MM
    nr bigint not null, -- Nummeret på det, der er vist af måneden, 1 er det første
    produkt text not null, -- Målingen
    version_id text not null, -- Versionen, der blev vist
    udgave bigint not null, -- Udgaven, den sidst blev vist i; 0 kendes ikke
    tal bigint not null, -- Antal over 0
    primaere bigint not null, -- Heraf under grænsen
    sekundaere bigint not null, -- Skjult, fordi de første kunne regnes ud
    tal_sum bigint not null, -- Summen af alle antal
    skjult_sum bigint not null, -- Summen af de skjulte
    enkel_sekundaere bigint not null, -- Så mange ville ét ekstra tal pr. sum skjule
    enkel_sum bigint not null, -- Summen af det, det ville skjule
    primary key (tabel, maaned, nr, produkt)
);
