-- Visningerne med navne, nu med anmærkningerne til rækken i én tekst. En visning, som andre bygger på, kan ikke fjernes i PostgreSQL: der kommer kolonnen bagest.

create /* postgres: or replace */ view mart.jobsamtaler_bi as
select
    j.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    j.omraadetype,
    j.omraade,
    case j.omraadetype when 'land' then 'Hele landet' when 'region' then r.navn else k.navn end as omraadenavn, -- Områdets navn
    r.region, -- Regionskode; tom for landet
    r.navn as region_navn, -- Regionens navn; tom for landet
    c.jobcenter, -- Jobcenterets kode; kun for kommuner
    c.navn as jobcenter_navn, -- Jobcenterets navn; kun for kommuner
    j.ydelsesgruppe,
    y.navn as ydelsesgruppe_navn, -- Ydelsesgruppens navn
    y.orden as ydelsesgruppe_orden, -- Ydelsesgruppens rækkefølge
    j.sats,
    j.varighed,
    d.navn as varighed_navn, -- Varighedens navn
    d.art as varighed_art, -- del, underinterval eller sum; kun dele må lægges sammen
    d.orden as varighed_orden, -- Varighedens rækkefølge
    j.samtaler_0,
    j.samtaler_1,
    j.samtaler_2,
    j.samtaler_3,
    j.samtaler_4,
    j.samtaler_5plus,
    j.personer,
    j.faerre_end_4,
    j.andel_faerre_end_4,
    j.fritagne,
    j.regelsaet,
    j.version_id,
    (
        select group_concat(n.tekst, ' ') from (
            select a.tekst from anmaerkninger a
            where a.produkt = 'jobsamtaler' and (a.maaned_fra is null or a.maaned_fra <= j.maaned) and (a.maaned_til is null or a.maaned_til >= j.maaned)
                and (a.ydelsesgruppe is null or a.ydelsesgruppe = j.ydelsesgruppe) and (a.varighed is null or a.varighed = j.varighed)
            order by a.nr
        ) n
    ) as anmaerkning -- Hvad kilden siger om brugen af rækkens tal; flere anmærkninger efter hinanden
from jobsamtaler j
inner join dim_maaned m on m.maaned = j.maaned
inner join dim_ydelsesgruppe y on y.ydelsesgruppe = j.ydelsesgruppe
inner join dim_varighed d on d.varighed = j.varighed
left join dim_kommune k
    on j.omraadetype = 'kommune' and k.kommunekode = j.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case j.omraadetype when 'region' then j.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create /* postgres: or replace */ view mart.aktive_tilbud_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.omraadetype,
    t.omraade,
    case t.omraadetype when 'land' then 'Hele landet' when 'region' then r.navn else k.navn end as omraadenavn, -- Områdets navn
    r.region, -- Regionskode; tom for landet
    r.navn as region_navn, -- Regionens navn; tom for landet
    c.jobcenter, -- Jobcenterets kode; kun for kommuner
    c.navn as jobcenter_navn, -- Jobcenterets navn; kun for kommuner
    t.ydelsesgruppe,
    y.navn as ydelsesgruppe_navn, -- Ydelsesgruppens navn
    y.orden as ydelsesgruppe_orden, -- Ydelsesgruppens rækkefølge
    t.sats,
    t.varighed,
    d.navn as varighed_navn, -- Varighedens navn
    d.art as varighed_art, -- del, underinterval eller sum; kun dele må lægges sammen
    d.orden as varighed_orden, -- Varighedens rækkefølge
    t.tilbud_0,
    t.tilbud_1plus,
    t.personer,
    t.andel_uden_tilbud,
    t.fritagne,
    t.regelsaet,
    t.version_id,
    (
        select group_concat(n.tekst, ' ') from (
            select a.tekst from anmaerkninger a
            where a.produkt = 'aktive_tilbud' and (a.maaned_fra is null or a.maaned_fra <= t.maaned) and (a.maaned_til is null or a.maaned_til >= t.maaned)
                and (a.ydelsesgruppe is null or a.ydelsesgruppe = t.ydelsesgruppe) and (a.varighed is null or a.varighed = t.varighed)
            order by a.nr
        ) n
    ) as anmaerkning -- Hvad kilden siger om brugen af rækkens tal; flere anmærkninger efter hinanden
from aktive_tilbud t
inner join dim_maaned m on m.maaned = t.maaned
inner join dim_ydelsesgruppe y on y.ydelsesgruppe = t.ydelsesgruppe
inner join dim_varighed d on d.varighed = t.varighed
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create /* postgres: or replace */ view mart.skaerpet_tilsyn_bi as
select
    s.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    s.omraade,
    k.navn as omraadenavn, -- Kommunens navn
    r.region, -- Regionskode
    r.navn as region_navn, -- Regionens navn
    c.jobcenter, -- Jobcenterets kode
    c.navn as jobcenter_navn, -- Jobcenterets navn
    s.andel_samtaler,
    s.rank,
    s.regelsaet,
    s.version_id,
    (
        select group_concat(n.tekst, ' ') from (
            select a.tekst from anmaerkninger a
            where a.produkt = 'skaerpet_tilsyn' and (a.maaned_fra is null or a.maaned_fra <= s.maaned) and (a.maaned_til is null or a.maaned_til >= s.maaned)
            order by a.nr
        ) n
    ) as anmaerkning -- Hvad kilden siger om brugen af rækkens tal; flere anmærkninger efter hinanden
from skaerpet_tilsyn s
inner join dim_maaned m on m.maaned = s.maaned
left join dim_kommune k
    on k.kommunekode = s.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = k.region
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);
