-- Til Power BI, Superset og lignende: alt, hvad en graf skal bruge, uden flere opslag. Navne gælder ved månedens udgang.
create view mart.jobsamtaler_bi as
select
    j.maaned,
    m.foerste_dag /* postgres: ::date as foerste_dag */,
    m.aar,
    m.kvartal,
    m.navn as maaned_navn,
    j.omraadetype,
    j.omraade,
    case j.omraadetype when 'land' then 'Hele landet' when 'region' then r.navn else k.navn end as omraadenavn,
    r.region,
    r.navn as region_navn,
    c.jobcenter,
    c.navn as jobcenter_navn,
    j.ydelsesgruppe,
    y.navn as ydelsesgruppe_navn,
    y.orden as ydelsesgruppe_orden,
    j.sats,
    j.varighed,
    d.navn as varighed_navn,
    d.art as varighed_art,
    d.orden as varighed_orden,
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
    j.version_id
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
