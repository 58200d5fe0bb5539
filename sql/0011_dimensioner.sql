create table mart.dim_region (
    region text not null,
    navn text not null,
    gyldig_fra text not null,
    gyldig_til text,
    primary key (region, gyldig_fra)
);

insert into mart.dim_region (region, navn, gyldig_fra) values
    ('1081', 'Region Nordjylland', '2007-01-01'),
    ('1082', 'Region Midtjylland', '2007-01-01'),
    ('1083', 'Region Syddanmark', '2007-01-01'),
    ('1084', 'Region Hovedstaden', '2007-01-01'),
    ('1085', 'Region Sjælland', '2007-01-01');

create table mart.dim_jobcenter (
    jobcenter text not null,
    navn text not null,
    gyldig_fra text not null,
    gyldig_til text,
    primary key (jobcenter, gyldig_fra)
);
