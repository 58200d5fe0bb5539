-- Som jobsamtaler_bi for de øvrige målinger: månedens og områdets navn ved månedens udgang, så en graf kan tegnes uden flere opslag. Tabellernes øvrige koder er ord.

create view mart.ledighedsmaaneder_bi as
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
    t.maalgruppe,
    t.indsats,
    t.ledighedsmaaneder,
    t.fuldtidsledige,
    t.andel,
    t.regelsaet,
    t.version_id
from ledighedsmaaneder t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.ledighedsforloeb_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.maalgruppe,
    t.afslutningsaarsag,
    t.forloeb,
    t.andel,
    t.laengde,
    t.spredning,
    t.personer,
    t.regelsaet,
    t.version_id
from ledighedsforloeb t
inner join dim_maaned m on m.maaned = t.maaned;

create view mart.afgang_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.maalgruppe,
    t.startaar,
    t.afslutningsaarsag,
    t.forloeb,
    t.andel,
    t.inden_loft,
    t.laengde_1,
    t.laengde_2_6,
    t.laengde_7_12,
    t.laengde_over_12,
    t.andel_1,
    t.andel_2_6,
    t.andel_7_12,
    t.andel_over_12,
    t.regelsaet,
    t.version_id
from afgang t
inner join dim_maaned m on m.maaned = t.maaned;

create view mart.incidens_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.maalgruppe,
    t.stoerrelse,
    t.afslutningsaarsag,
    t.laengde,
    t.i_risiko,
    t.afgange,
    t.incidens,
    t.nedre,
    t.oevre,
    t.overlevelse,
    t.regelsaet,
    t.version_id
from incidens t
inner join dim_maaned m on m.maaned = t.maaned;

create view mart.samtaler_dream_bi as
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
    t.maalgruppe,
    t.samtaletype,
    t.samtaler,
    t.fuldtidsledige,
    t.samtaler_pr_fuldtidsledig,
    t.regelsaet,
    t.version_id
from samtaler_dream t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.kvalitetsindikatorer_bi as
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
    t.maalgruppe,
    t.personer,
    t.ydelsesuger,
    t.samtaler,
    t.samtaleintensitet,
    t.aktive_personer,
    t.beroert_af_aktivering,
    t.virksomhedsrettede_personer,
    t.beroert_af_virksomhedsrettet,
    t.aktive_uger,
    t.aktiveringsgrad,
    t.virksomhedsrettede_uger,
    t.virksomhedsrettet_aktiveringsgrad,
    t.uger_med_udfald,
    t.uger_med_afgang,
    t.afgangsrate,
    t.aar_paa_forsoergelse,
    t.regelsaet,
    t.version_id
from kvalitetsindikatorer t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.benchmark_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.kommunekode,
    k.navn as omraadenavn, -- Kommunens navn
    r.region, -- Regionskode
    r.navn as region_navn, -- Regionens navn
    c.jobcenter, -- Jobcenterets kode
    c.navn as jobcenter_navn, -- Jobcenterets navn
    t.maalgruppe,
    t.maal,
    t.vaerdi,
    t.gennemsnit,
    t.afvigelse,
    t.afvigelse_procent,
    t.placering,
    t.kommuner,
    t.regelsaet,
    t.version_id
from benchmark t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on k.kommunekode = t.kommunekode
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = k.region
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.udgift_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.omraadetype,
    t.omraade,
    case t.omraadetype when 'land' then 'Hele landet' else c.navn end as omraadenavn, -- Jobcenterets navn
    t.post,
    t.udgift_1000kr,
    t.udgift_faste_priser_1000kr,
    t.fuldtidsledige,
    t.udgift_pr_fuldtidsledig_kr,
    t.regelsaet,
    t.version_id
from udgift t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_jobcenter c
    on t.omraadetype = 'jobcenter' and c.jobcenter = t.omraade
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.enhedsomkostning_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.inddeling,
    t.gruppe,
    t.post,
    t.udgift_pr_fuldtidsledig_kr,
    t.jobcentre,
    t.regelsaet,
    t.version_id
from enhedsomkostning t
inner join dim_maaned m on m.maaned = t.maaned;

create view mart.udgiftsanalyse_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.tabel,
    t.periode,
    t.post,
    t.variabel,
    t.vaerdi,
    t.standardfejl,
    t.stjerner,
    t.regelsaet,
    t.version_id
from udgiftsanalyse t
inner join dim_maaned m on m.maaned = t.maaned;

create view mart.fuldtidspersoner_bi as
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
    t.ydelse,
    t.fuldtidspersoner,
    t.personer,
    t.paabegyndte,
    t.afsluttede,
    t.regelsaet,
    t.version_id
from fuldtidspersoner t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.ledelsesinformation_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.omraade,
    k.navn as omraadenavn, -- Kommunens navn
    r.region, -- Regionskode
    r.navn as region_navn, -- Regionens navn
    c.jobcenter, -- Jobcenterets kode
    c.navn as jobcenter_navn, -- Jobcenterets navn
    t.ydelse,
    t.del,
    t.udvikling,
    t.forventet,
    t.oprindelig,
    t.enhedsomkostning_kr,
    t.budget_kr,
    t.afvigelse_kr,
    t.regelsaet,
    t.version_id
from ledelsesinformation t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = k.region
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.resultatmaal_bi as
select
    t.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */, -- Månedens første dag
    m.aar, -- År
    m.kvartal, -- Kvartal, 1 til 4
    m.navn as maaned_navn, -- Månedens navn og år
    t.omraade,
    k.navn as omraadenavn, -- Kommunens navn
    r.region, -- Regionskode
    r.navn as region_navn, -- Regionens navn
    c.jobcenter, -- Jobcenterets kode
    c.navn as jobcenter_navn, -- Jobcenterets navn
    t.maal_nr,
    t.periode,
    t.fokusomraade,
    t.maal,
    t.periodeart,
    t.enhed,
    t.maaltype,
    t.forskelsart,
    t.kilde,
    t.status,
    t.perioder,
    t.maalvaerdi,
    t.vaerdi,
    t.landet,
    t.forskel,
    t.regelsaet,
    t.version_id
from resultatmaal t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = k.region
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.refusionstrappe_bi as
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
    t.ydelse,
    t.trin,
    t.talt_fra,
    t.medfinansiering_procent,
    t.personer,
    t.uger,
    t.regelsaet,
    t.version_id
from refusionstrappe t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.ydelsesindsats_bi as
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
    t.ydelse,
    t.samtaler,
    t.aktiverede,
    t.regelsaet,
    t.version_id
from ydelsesindsats t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);

create view mart.medfinansiering_bi as
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
    t.ydelse,
    t.andel,
    t.personer,
    t.uger,
    t.udbetaling_kr,
    t.refusion_kr,
    t.medfinansiering_kr,
    t.regelsaet,
    t.version_id
from medfinansiering t
inner join dim_maaned m on m.maaned = t.maaned
left join dim_kommune k
    on t.omraadetype = 'kommune' and k.kommunekode = t.omraade
    and k.gyldig_fra <= m.sidste_dag and (k.gyldig_til is null or k.gyldig_til >= m.sidste_dag)
left join dim_region r
    on r.region = case t.omraadetype when 'region' then t.omraade else k.region end
    and r.gyldig_fra <= m.sidste_dag and (r.gyldig_til is null or r.gyldig_til >= m.sidste_dag)
left join dim_jobcenter c
    on c.jobcenter = k.jobcenter
    and c.gyldig_fra <= m.sidste_dag and (c.gyldig_til is null or c.gyldig_til >= m.sidste_dag);
