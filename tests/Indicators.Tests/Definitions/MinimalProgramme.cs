namespace Indicators.Tests.Definitions;

/// <summary>A programme of two countries that uses every key of the format once and has no fault.</summary>
internal static class MinimalProgramme
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["programme.yaml"] = """
            title: {en: Two countries, fr: Deux pays}
            languages: [en, fr]
            source: {en: The two countries, fr: Les deux pays}
            notice: {en: Made up, fr: Inventé}
            publish: [halves]
            report-on: halves
            regions-as-of: own-period
            disclosure:
              method: rounding
              base: 5
              zeros: hidden
            limits:
              publish: 2/3
              flag: 0.5
              lookback: 3
              small-denominator: {flag: 30, withhold: 10}
            rates:
              - id: 1k
                reference: inhabitants
                lookback: 2
                scale: 1000
                unit: per-thousand
                decimals: 2
                title: {en: "{title} per 1000", fr: "{title} pour 1000"}
                method: {en: "Divides {id}.", fr: "Divise {id}."}
            calendar:
              - structure: people
                areas: [AAA, BBB]
            format: 1

            """,
        ["code-lists/areas.csv"] = """
            code,name_en,name_fr,name_es,valid_from,valid_to,kind,replaced_by,old
            AAA,Aland,Alande,Alandia,,,area,,AL
            BBB,"Bland, Kingdom of",Blande,,1990-01-01,,area,,BL
            OLD,Oldland,Vieillande,,,1989-12-31,area,BBB,OL
            UNK,Unknown,Inconnu,,,,unknown,,
            XXA,Stateless,Apatrides,,,,stateless,,

            """,
        ["code-lists/halves.csv"] = """
            code,name_en,name_fr
            N,North,Nord
            S,South,Sud
            _X,Neither,Aucune

            """,
        ["code-lists/region-sets.csv"] = "code,name_en,name_fr\nhalves,Halves,Moitiés\n",
        ["code-lists/themes.csv"] = "code,name_en,name_fr\nstocks,Stocks,Stocks\n",
        ["code-lists/units.csv"] = "code,name_en,name_fr\npersons,Persons,Personnes\nper-thousand,Per thousand,Pour mille\n",
        ["code-lists/concepts.csv"] = "code,name_en,name_fr,kind,aliases,neutral\nUNIT_MULT,Unit multiplier,Multiplicateur,multiplier,multiplier,0\n",
        ["code-lists/reference-series.csv"] = "code,name_en,name_fr\ninhabitants,Inhabitants,Habitants\n",
        ["code-lists/types.csv"] = """
            code,name_en,name_fr,parent,exists_from
            ALL,All,Tous,,
            REF,Refugees,Réfugiés,ALL,
            OIP,Others,Autres,ALL,2018
            _Z,Not applicable,Sans objet,,

            """,
        ["code-lists/sex.csv"] = "code,name_en,name_fr,parent\nT,Total,Total,\nF,Female,Femmes,T\nM,Male,Hommes,T\n",
        ["code-lists/durations.csv"] = "code,name_en,name_fr,lower,upper\nOPEN,Longer,Plus,91,\nS,Up to 30 days,Jusqu'à 30 jours,0,31\nL,Up to 90 days,Jusqu'à 90 jours,31,91\n_U,Unknown,Inconnue,,\n",
        ["code-lists/status.csv"] = "code,name_en,name_fr\nA,Normal,Normal\nP,Provisional,Provisoire\n",
        ["region-sets/halves.csv"] = """
            set,region,area,valid_from,valid_to
            halves,N,AAA,,2024-12-31
            halves,S,AAA,2025-01-01,
            halves,S,BBB,,

            """,
        ["structures/people.yaml"] = """
            id: people
            title: {en: People, fr: Personnes}
            frequencies: [A, Q]
            absent-rows: zero
            encoding: windows-1252
            key: [country, period, origin, type]
            columns:
              - name: country
                role: reporting-area
                concept: REF_AREA
                title: {en: Country, fr: Pays}
                aliases: [pays, Reporting Country]
                code-list: areas
                only: {kind: [area, unknown]}
              - name: period
                role: period
                concept: TIME_PERIOD
              - name: origin
                role: dimension
                concept: ORIGIN
                code-list: areas
              - name: type
                role: dimension
                concept: POPULATION_TYPE
                code-list: types
                totals: [ALL]
                blank: _Z
              - name: value
                role: measure
                concept: OBS_VALUE
                type: count
                unit: persons
                minimum: 0
                maximum: 100000000
                missing: {":": O, "c": Q}
                decimal-mark: ","
                grouping-mark: "."
              - name: status
                role: status
                concept: OBS_STATUS
                code-list: status
                required: false
              - name: remark
                role: note
                concept: COMMENT_OBS
                required: false
            rules:
              - id: plausible
                kind: range
                severity: error
                level: 2
                when-missing: fail
                message: {en: Too many., fr: Trop.}
                where: {type: [REF, OIP]}
                minimum: 5
                maximum: 1000000
              - id: provisional
                kind: conditional
                if: {status: P}
                then: {type: REF}
                figure: given
              - id: both-together
                kind: balance
                terms:
                  - where: {type: ALL}
                  - where: {type: [REF, OIP]}
                    factor: -1
                by: [origin]
                must: equal
                tolerance: 10
                relative-tolerance: 0.01
                rounding: 5
              - {id: parents, kind: parts-and-whole, over: type, must: at-most}
              - {id: whole, kind: parts-and-whole, over: type, whole: ALL, parts: [REF, OIP]}
              - {id: one-type, kind: functional-dependency, from: [country, origin], to: type}
              - {id: all-types, kind: complete-combinations, of: {type: [REF, OIP]}}
              - {id: unknown-origin, kind: category-share, category: {origin: UNK}, minimum-share: 0, maximum-share: 0.2, at-least: 100}
              - {id: hidden-total, kind: total-among-leaves, over: origin, least-parts: 3}
              - {id: other-set, kind: code-set, columns: [country, origin], set: old}
              - {id: one-record, kind: influence, maximum-influence: 2, least-records: 10}
              - id: written
                kind: expression
                expression: if type = 'REF' then value <= 1000000
              - {id: changed, kind: change, against: same-period-last-year, factor: 3, floor: 100}
              - {id: no-gap, kind: gap-free, lookback: 4}
              - id: stocks-and-flows
                kind: stock-flow
                stock: {structure: people, where: {type: REF}}
                inflows: [{where: {type: OIP}}]
                outflows: [{where: {type: _Z}}]
              - {id: large-areas, kind: hidiroglou-berthelot, least-units: 5, size-exponent: 0.4, least-spread: 0.1, spreads: 20, quantile: 0.1}
              - {id: all-areas, kind: robust-change, limit: 3.5}
              - {id: thousands, kind: unit-error, closeness: 0.1}
              - {id: both-sides, kind: mirror, counterpart: origin, other: {structure: people}, other-counterpart: origin, lag: 1}
              - {id: sums-of-sexes, kind: same-as, other: {structure: sexes}}
              - {id: inhabitants-at-most, kind: reference, series: inhabitants, times: 0.5}

            """,
        ["structures/sexes.yaml"] = """
            id: sexes
            title: People by sex
            frequencies: [A]
            absent-rows: missing
            same-as:
              structure: people
              on: [country, period, type]
            columns:
              - {name: country, role: reporting-area, concept: REF_AREA, code-list: areas}
              - {name: period, role: period, concept: TIME_PERIOD}
              - {name: type, role: dimension, concept: POPULATION_TYPE, code-list: types, totals: [ALL]}
              - {name: sex, role: dimension, concept: SEX, code-list: sex, totals: [T]}
              - {name: value, role: measure, concept: OBS_VALUE, type: count, unit: persons}

            """,
        ["structures/money.yaml"] = """
            id: money
            title: {en: Money, fr: Argent}
            frequencies: [A]
            absent-rows: missing
            disclosure: {method: suppression, threshold: 4, dominance: {contributors: 1, percent: 80}, p-percent: 10}
            columns:
              - {name: country, role: reporting-area, concept: REF_AREA, code-list: areas}
              - {name: period, role: period, concept: TIME_PERIOD}
              - {name: type, role: dimension, concept: POPULATION_TYPE, code-list: types, totals: [ALL]}
              - {name: value, role: measure, concept: OBS_VALUE, type: amount, minimum: 0, unit: persons}

            """,
        ["structures/waits.yaml"] = """
            id: waits
            title: {en: Waiting times, fr: Délais}
            frequencies: [A]
            absent-rows: zero
            disclosure: {method: suppression, threshold: 4, width: 1, group-disclosure: true, solver: optional}
            unprotected: {duration: _U, type: [REF, OIP]}
            together: [{type: [REF, OIP]}]
            columns:
              - {name: country, role: reporting-area, concept: REF_AREA, code-list: areas}
              - {name: period, role: period, concept: TIME_PERIOD}
              - {name: type, role: dimension, concept: POPULATION_TYPE, code-list: types, totals: [ALL]}
              - {name: duration, role: dimension, concept: DURATION, code-list: durations}
              - {name: value, role: measure, concept: OBS_VALUE, type: count, unit: persons}

            """,
        ["indicators/stocks/STK-12.yaml"] = """
            id: STK-12
            title: {en: Gap, fr: Écart}
            theme: stocks
            unit: per-thousand
            frequencies: [A]
            difference-of:
              - numerator: {structure: people, where: {type: REF}}
                denominator: {sum-of: [{structure: people, where: {type: OIP}}, {indicator: STK-01, at: opening}]}
              - numerator: {structure: people, where: {type: OIP}}
                denominator: {reference: inhabitants}
            over-time: end-of-period
            aggregation: {method: weighted-mean, weight: {indicator: STK-01}}
            direction: neutral
            chart: {kind: dot}
            method: {en: Subtracts., fr: Soustrait.}

            """,
        ["indicators/stocks/STK-13.yaml"] = """
            id: STK-13
            title: {en: Median wait, fr: Délai médian}
            theme: stocks
            unit: persons
            frequencies: [A]
            bins: {structure: waits, where: {type: REF}, dimension: duration, over-time: sum}
            breakdowns: [type]
            aggregation: {method: pooled-median}
            direction: neutral
            chart: {kind: dot}
            method: {en: Interpolates., fr: Interpole.}

            """,
        ["indicators/stocks/STK-14.yaml"] = """
            id: STK-14
            title: {en: Unexplained change, fr: Variation inexpliquée}
            theme: stocks
            unit: per-thousand
            frequencies: [A]
            function: reconciliation-gap
            inputs:
              closing: {indicator: STK-01}
              opening: {indicator: STK-01, at: opening}
              inflow: {structure: people, where: {type: OIP}, over-time: sum}
              outflow: {structure: people, where: {type: _Z}, over-time: sum}
            breakdowns: [origin]
            aggregation: {method: pooled}
            direction: neutral
            chart: {kind: bar}
            method: {en: Compares., fr: Compare.}

            """,
        ["indicators/stocks/STK-01.yaml"] = """
            id: STK-01
            title: {en: Refugees, fr: Réfugiés}
            theme: stocks
            unit: persons
            frequencies: [Q, A]
            numerator:
              structure: people
              where: {type: REF}
            decimals: 0
            breakdowns: [origin, {sex: sexes}]
            cross: [[type, sex], [type, origin]]
            over-time: end-of-period
            aggregation: {method: sum}
            direction: neutral
            chart: {kind: line}
            rates: [1k]
            estimation: {method: linear, periods: 2}
            references: [UNHCR REF]
            method: {en: Counts refugees., fr: Compte les réfugiés.}

            """,
        ["indicators/stocks/STK-10.yaml"] = """
            id: STK-10
            title: {en: Refugees per 1000 inhabitants, fr: Réfugiés pour 1000 habitants}
            theme: stocks
            unit: per-thousand
            frequencies: [A]
            numerator: {indicator: STK-01}
            denominator: {reference: inhabitants, lookback: 1}
            scale: 1000
            decimals: 1
            aggregation:
              method: pooled
              limits: {publish: 0.8, flag: 0.5, small-denominator: {flag: 300, withhold: 0}, least-areas: 2}
            direction: higher-is-better
            chart: {kind: small-multiples}
            method: {en: Divides., fr: Divise.}

            """,
        ["indicators/stocks/STK-11.yaml"] = """
            id: STK-11
            title: {en: Share of refugees, fr: Part des réfugiés}
            theme: stocks
            unit: per-thousand
            frequencies: [A]
            numerator: {structure: people, where: {type: REF}, over-time: end-of-period}
            denominator: {structure: people, where: {type: [REF, OIP], origin: [AAA]}, over-time: sum}
            breakdowns: [origin]
            aggregation: {method: pooled}
            direction: lower-is-better
            chart: {kind: bar}
            method: {en: Divides., fr: Divise.}
            leaves-out:
              - of: denominator
                where: {type: _Z}
                note: {en: "{value} left out.", fr: "{value} omis."}

            """,
        ["reports/regional.yaml"] = """
            id: regional
            title: {en: A report, fr: Un rapport}
            sections:
              - kind: text
                title: {en: About, fr: À propos}
                markdown: {en: about.en.md, fr: about.fr.md}
              - kind: key-figures
                indicators: [STK-10, STK-01]
              - kind: theme
                theme: stocks
              - kind: data-quality

            """,
        ["reports/about.en.md"] = "# About\r\nWords.\r\n",
        ["reports/about.fr.md"] = "# À propos\nDes mots.\n",
    };
}
