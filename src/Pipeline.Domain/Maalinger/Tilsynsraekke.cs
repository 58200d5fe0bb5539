using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Maalinger;

/// <summary>One row of <c>mart.skaerpet_tilsyn</c> (§8): a kommune over the 12 months that end in <paramref name="Maaned"/>.</summary>
/// <param name="Omraade">Kommunekode, three digits.</param>
/// <param name="AndelSamtaler">The plain mean over the months of måling 4 for 12+ and all groups, in percent; null unless all 12 have it.</param>
/// <param name="Rank">1 = the highest share; equal shares have the same; null with the share.</param>
public readonly record struct Tilsynsraekke(Maaned Maaned, string Omraade, double? AndelSamtaler, int? Rank);
