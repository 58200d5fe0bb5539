-- Som jobsamtaler_bi: alt, hvad en graf skal bruge, uden flere opslag. Navne gælder ved månedens udgang.
create view mart.aktive_tilbud_bi as
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
    t.version_id
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

create view mart.skaerpet_tilsyn_bi as
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
    s.version_id
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
