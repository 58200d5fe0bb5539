/* postgres: set local search_path to ops; */
-- Revisionssporet er kun til at tilføje i: udfaldet af det, der er begyndt, er en række for sig (docs/decisions/0042-append-only-trail.md).

-- Hvordan det gik med det, der står som begyndt i revisionssporet. Rækker tilføjes, rettes aldrig.
create table ops.revisionsudfald (
    id text not null primary key, -- Rækken i revisionssporet
    tid text not null, -- Hvornår det sluttede, UTC
    udfald text not null -- udført eller afvist
);

-- Revisionssporet med udfaldet af hver handling
create view ops.revision as
select
    s.id,
    s.tid,
    s.bruger,
    s.handling,
    s.produkt,
    s.genstand,
    s.formaal,
    coalesce(u.udfald, s.udfald) as udfald, -- Hvordan det gik; begyndt, når det ikke sluttede
    u.tid as sluttet -- Hvornår det sluttede, UTC; tom i rækker, der blev skrevet med deres udfald
from revisionsspor s
left join revisionsudfald u on u.id = s.id;
