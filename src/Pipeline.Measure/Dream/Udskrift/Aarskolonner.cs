using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Measure.Udskrift;
using static Pipeline.Measure.Dream.Udskrift.Dreamkolonne;

namespace Pipeline.Measure.Dream.Udskrift;

/// <summary>The columns of the yearly tables.</summary>
internal static class Aarskolonner
{
    public static IReadOnlyList<Kolonne<Ledighedsmaanedsraekke>> Ledighedsmaaneder { get; } =
    [
        Tekst((in Ledighedsmaanedsraekke r) => r.Maaned.ToString(), "maaned"),
        Tekst((in Ledighedsmaanedsraekke r) => Kodeliste<Omraadetype>.Tekst(r.Omraadetype), "omraadetype"),
        Tekst((in Ledighedsmaanedsraekke r) => r.Omraade, "omraade"),
        Tekst((in Ledighedsmaanedsraekke r) => Dreamnoegle.Tekst(r.Maalgruppe), "maalgruppe"),
        Tekst((in Ledighedsmaanedsraekke r) => Dreamnoegle.Tekst(r.Indsats), "indsats"),
        Antal((in Ledighedsmaanedsraekke r) => r.Ledighedsmaaneder, "ledighedsmaaneder"),
        Tal((in Ledighedsmaanedsraekke r) => r.Fuldtidsledige, "fuldtidsledige"),
        Tal((in Ledighedsmaanedsraekke r) => r.Andel, "andel"),
    ];

    public static IReadOnlyList<Kolonne<Samtaleraekke>> Samtaler { get; } =
    [
        Tekst((in Samtaleraekke r) => r.Maaned.ToString(), "maaned"),
        Tekst((in Samtaleraekke r) => Kodeliste<Omraadetype>.Tekst(r.Omraadetype), "omraadetype"),
        Tekst((in Samtaleraekke r) => r.Omraade, "omraade"),
        Tekst((in Samtaleraekke r) => r.Maalgruppe, "maalgruppe"),
        Tekst((in Samtaleraekke r) => r.Type, "samtaletype"),
        Antal((in Samtaleraekke r) => r.Samtaler, "samtaler"),
        Tal((in Samtaleraekke r) => r.Fuldtidsledige, "fuldtidsledige"),
        Tal((in Samtaleraekke r) => r.PrFuldtidsledig, "samtaler_pr_fuldtidsledig"),
    ];

    public static IReadOnlyList<Kolonne<Kvalitetsraekke>> Kvalitet { get; } =
    [
        Tekst((in Kvalitetsraekke r) => r.Maaned.ToString(), "maaned"),
        Tekst((in Kvalitetsraekke r) => Kodeliste<Omraadetype>.Tekst(r.Omraadetype), "omraadetype"),
        Tekst((in Kvalitetsraekke r) => r.Omraade, "omraade"),
        Tekst((in Kvalitetsraekke r) => r.Maalgruppe, "maalgruppe"),
        Antal((in Kvalitetsraekke r) => r.Personer, "personer"),
        Antal((in Kvalitetsraekke r) => r.Ydelsesuger, "ydelsesuger"),
        Antal((in Kvalitetsraekke r) => r.Samtaler, "samtaler"),
        Tal((in Kvalitetsraekke r) => r.Samtaleintensitet, "samtaleintensitet"),
        Antal((in Kvalitetsraekke r) => r.AktivePersoner, "aktive_personer"),
        Tal((in Kvalitetsraekke r) => r.BeroertAfAktivering, "beroert_af_aktivering"),
        Antal((in Kvalitetsraekke r) => r.VirksomhedsPersoner, "virksomhedsrettede_personer"),
        Tal((in Kvalitetsraekke r) => r.BeroertAfVirksomhedsrettet, "beroert_af_virksomhedsrettet"),
        Antal((in Kvalitetsraekke r) => r.AktiveUger, "aktive_uger"),
        Tal((in Kvalitetsraekke r) => r.Aktiveringsgrad, "aktiveringsgrad"),
        Antal((in Kvalitetsraekke r) => r.VirksomhedsUger, "virksomhedsrettede_uger"),
        Tal((in Kvalitetsraekke r) => r.VirksomhedsrettetGrad, "virksomhedsrettet_aktiveringsgrad"),
        Antal((in Kvalitetsraekke r) => r.UgerMedUdfald, "uger_med_udfald"),
        Antal((in Kvalitetsraekke r) => r.UgerMedAfgang, "uger_med_afgang"),
        Tal((in Kvalitetsraekke r) => r.Afgangsrate, "afgangsrate"),
        Tal((in Kvalitetsraekke r) => r.AarPaaForsoergelse, "aar_paa_forsoergelse"),
    ];
}
