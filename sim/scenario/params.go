package scenario

import "math"

// unset is the default, low and high of a number that another source gives.
var unset = math.NaN()

// Params is the one table of parameters, in the order in which people meet the
// numbers. It never changes while the program runs.
var Params = []Param{
	// What comes in, and how much work it is.
	{
		Table: "demand", Name: "reports_per_1000", Kind: AssumptionKind, Unit: "per_1000_year",
		Default: 44.9, Low: 30, High: 60, Min: 0, Max: 500,
		Source: "S32 2022 and S70 (49 778 concerns, derived)",
		Label:  Words{"Meldinger per 1 000 barn", "Meldingar per 1 000 barn", "Concerns per 1 000 children"},
		Doc: Words{
			"Bekymringsmeldinger i året per 1 000 barn i alderen 0–17 år.",
			"Uromeldingar i året per 1 000 barn i alderen 0–17 år.",
			"Concerns received a year per 1 000 children aged 0–17."},
		demand: func(d *Demand) *float64 { return &d.ReportsPer1000 },
	},
	{
		Table: "demand", Name: "acute_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.05, Low: 0.02, High: 0.10, Min: 0, Max: 1,
		Source: "assumption A3",
		Label:  Words{"Meldinger som haster", "Meldingar som hastar", "Acute concerns"},
		Doc: Words{
			"Andelen av meldingene som ikke kan vente og går foran alt annet.",
			"Delen av meldingane som ikkje kan vente og går framføre alt anna.",
			"Share of concerns that cannot wait and are served first."},
		demand: func(d *Demand) *float64 { return &d.AcuteShare },
	},
	{
		Table: "demand", Name: "night_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.78, Low: 0.5, High: 0.85, Min: 0, Max: 1,
		Source: "assumption A31 (the part of a week in which offices are closed; no count found)",
		Label:  Words{"Haster utenom arbeidstiden", "Hastar utanom arbeidstida", "Acute outside opening hours"},
		Doc: Words{
			"Andelen av meldingene som haster, som kommer på kvelden, om natten eller i helgen.",
			"Delen av meldingane som hastar, som kjem på kvelden, om natta eller i helga.",
			"Share of acute concerns that come in the evening, at night or at a weekend."},
		demand: func(d *Demand) *float64 { return &d.NightShare },
	},
	{
		Table: "demand", Name: "investigated_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.76, Low: 0.70, High: 0.83, Min: 0, Max: 1,
		Source: "S32 2022",
		Label:  Words{"Meldinger som blir undersøkt", "Meldingar som blir undersøkte", "Concerns investigated"},
		Doc: Words{
			"Andelen av meldingene som fører til en undersøkelse; resten blir henlagt.",
			"Delen av meldingane som fører til ei undersøking; resten blir lagde bort.",
			"Share of concerns that lead to an investigation; the rest are dismissed."},
		demand: func(d *Demand) *float64 { return &d.InvestigatedShare },
	},
	{
		Table: "demand", Name: "measure_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.39, Low: 0.35, High: 0.49, Min: 0, Max: 1,
		Source: "S35 2019",
		Label:  Words{"Undersøkelser som gir tiltak", "Undersøkingar som gir tiltak", "Investigations that give a measure"},
		Doc: Words{
			"Andelen av undersøkelsene som ender med et tiltak for barnet.",
			"Delen av undersøkingane som endar med eit tiltak for barnet.",
			"Share of investigations that end with a measure for the child."},
		demand: func(d *Demand) *float64 { return &d.MeasureShare },
	},
	{
		Table: "demand", Name: "placement_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.20, Low: 0.10, High: 0.30, Min: 0, Max: 1,
		Source: "assumption A4 (calibrated: 2.6 % of 0–22 have measures at a date)",
		Label:  Words{"Tiltak som er plasseringer", "Tiltak som er plasseringar", "Placements among measures"},
		Doc: Words{
			"Andelen av tiltakene som er plassering utenfor hjemmet.",
			"Delen av tiltaka som er plassering utanfor heimen.",
			"Share of measures that are a placement outside the home."},
		demand: func(d *Demand) *float64 { return &d.PlacementShare },
	},
	{
		Table: "demand", Name: "tribunal_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.30, Low: 0.10, High: 0.50, Min: 0, Max: 1,
		Source: "assumption A5",
		Label:  Words{"Plasseringer som går til nemnda", "Plasseringar som går til nemnda", "Placements that go to the tribunal"},
		Doc: Words{
			"Andelen av plasseringene som barneverns- og helsenemnda må avgjøre.",
			"Delen av plasseringane som barneverns- og helsenemnda må avgjere.",
			"Share of placements that the tribunal must decide."},
		demand: func(d *Demand) *float64 { return &d.TribunalShare },
	},
	{
		Table: "demand", Name: "triage_hours", Kind: AssumptionKind, Unit: "h",
		Default: 2, Low: 1, High: 4, Min: 0, Max: 100,
		Source: "assumption A6 (calibrated 2017)",
		Label:  Words{"Tid per melding", "Tid per melding", "Time per concern"},
		Doc: Words{
			"Arbeidstid for å gå gjennom en melding og avgjøre hva som skal skje videre.",
			"Arbeidstid for å gå gjennom ei melding og avgjere kva som skal skje vidare.",
			"Working time to review a concern and decide what happens next."},
		demand: func(d *Demand) *float64 { return &d.TriageHours },
	},
	{
		Table: "demand", Name: "investigation_hours", Kind: AssumptionKind, Unit: "h",
		Default: 35, Low: 25, High: 50, Min: 0, Max: 1000,
		Source: "assumption A6 (calibrated 2017)",
		Label:  Words{"Tid per undersøkelse", "Tid per undersøking", "Time per investigation"},
		Doc: Words{
			"Arbeidstid for en undersøkelse, reisetid ikke medregnet.",
			"Arbeidstid for ei undersøking, reisetid ikkje medrekna.",
			"Working time for an investigation, travel not counted."},
		demand: func(d *Demand) *float64 { return &d.InvestigationHours },
	},
	{
		Table: "demand", Name: "visit_hours", Kind: AssumptionKind, Unit: "h",
		Default: 2, Low: 1, High: 3, Min: 0, Max: 7.5,
		Source: "assumption A6 (calibrated 2017)",
		Label:  Words{"Tid per besøk", "Tid per besøk", "Time per visit"},
		Doc: Words{
			"Tid sammen med familien i ett besøk, reisetid ikke medregnet.",
			"Tid saman med familien i eitt besøk, reisetid ikkje medrekna.",
			"Time with the family in one visit, travel not counted."},
		demand: func(d *Demand) *float64 { return &d.VisitHours },
	},
	{
		Table: "demand", Name: "home_hours", Kind: AssumptionKind, Unit: "h_year",
		Default: 45, Low: 30, High: 70, Min: 0, Max: 1000,
		Source: "assumption A6 (calibrated 2017)",
		Label:  Words{"Tid per hjelpetiltak", "Tid per hjelpetiltak", "Time per measure at home"},
		Doc: Words{
			"Arbeidstid i året for å følge opp et barn med tiltak i hjemmet, reisetid ikke medregnet.",
			"Arbeidstid i året for å følgje opp eit barn med tiltak i heimen, reisetid ikkje medrekna.",
			"Working time a year to follow up a child with a measure at home, travel not counted."},
		demand: func(d *Demand) *float64 { return &d.HomeHours },
	},
	{
		Table: "demand", Name: "placement_hours", Kind: AssumptionKind, Unit: "h_year",
		Default: 70, Low: 50, High: 100, Min: 0, Max: 1000,
		Source: "assumption A6 (calibrated 2017)",
		Label:  Words{"Tid per plassering", "Tid per plassering", "Time per placement"},
		Doc: Words{
			"Arbeidstid i året for å følge opp et barn som er plassert utenfor hjemmet, reisetid ikke medregnet.",
			"Arbeidstid i året for å følgje opp eit barn som er plassert utanfor heimen, reisetid ikkje medrekna.",
			"Working time a year to follow up a child placed outside the home, travel not counted."},
		demand: func(d *Demand) *float64 { return &d.PlacementHours },
	},
	{
		Table: "demand", Name: "tribunal_hours", Kind: AssumptionKind, Unit: "h",
		Default: 80, Low: 40, High: 150, Min: 0, Max: 2000,
		Source: "assumption A6 (calibrated 2017)",
		Label:  Words{"Tid per nemndssak", "Tid per nemndssak", "Time per tribunal case"},
		Doc: Words{
			"Arbeidstid for å forberede og møte i en sak i barneverns- og helsenemnda.",
			"Arbeidstid for å førebu og møte i ei sak i barneverns- og helsenemnda.",
			"Working time to prepare and appear in one tribunal case."},
		demand: func(d *Demand) *float64 { return &d.TribunalHours },
	},
	{
		Table: "demand", Name: "hours_cv", Kind: AssumptionKind, Unit: "1",
		Default: 0.6, Low: 0.3, High: 1.0, Min: 0, Max: 3,
		Source: "assumption A7",
		Label:  Words{"Ulikhet mellom saker", "Ulikskap mellom saker", "Difference between cases"},
		Doc: Words{
			"Hvor mye tiden til meldinger og kontorarbeid varierer fra oppgave til oppgave (standardavvik delt på gjennomsnitt); 0 betyr at alle er like.",
			"Kor mykje tida til meldingar og kontorarbeid varierer frå oppgåve til oppgåve (standardavvik delt på gjennomsnitt); 0 tyder at alle er like.",
			"How much the time for concerns and desk work varies from task to task (standard deviation over mean); 0 means that all are alike."},
		demand: func(d *Demand) *float64 { return &d.HoursCV },
	},
	{
		Table: "demand", Name: "visit_cv", Kind: AssumptionKind, Unit: "1",
		Default: 0.3, Low: 0.1, High: 0.6, Min: 0, Max: 3,
		Source: "assumption A7",
		Label:  Words{"Ulikhet mellom besøk", "Ulikskap mellom besøk", "Difference between visits"},
		Doc: Words{
			"Hvor mye tiden hos familien varierer fra besøk til besøk (standardavvik delt på gjennomsnitt); besøk er avtalt og varierer mindre enn kontorarbeid.",
			"Kor mykje tida hos familien varierer frå besøk til besøk (standardavvik delt på gjennomsnitt); besøk er avtalte og varierer mindre enn kontorarbeid.",
			"How much the time with a family varies from visit to visit (standard deviation over mean); visits are appointments and vary less than desk work."},
		demand: func(d *Demand) *float64 { return &d.VisitCV },
	},
	{
		Table: "demand", Name: "home_visit_weeks", Kind: AssumptionKind, Unit: "weeks",
		Default: 6, Low: 4, High: 8, Min: 1, Max: 52,
		Source: "assumption A8",
		Label:  Words{"Uker mellom hjemmebesøk", "Veker mellom heimebesøk", "Weeks between home visits"},
		Doc: Words{
			"Uker mellom besøkene hos et barn med tiltak i hjemmet.",
			"Veker mellom besøka hos eit barn med tiltak i heimen.",
			"Weeks between visits to a child with a measure at home."},
		demand: func(d *Demand) *float64 { return &d.HomeVisitWeeks },
	},
	{
		Table: "demand", Name: "placement_visits", Kind: AssumptionKind, Unit: "per_year",
		Default: 4, Low: 2, High: 6, Min: 1, Max: 26,
		Source: "S9 (foster-home supervision 4 a year) and assumption A8",
		Label:  Words{"Besøk hos plasserte barn", "Besøk hos plasserte barn", "Visits to placed children"},
		Doc: Words{
			"Besøk i året hos et barn som er plassert utenfor hjemmet.",
			"Besøk i året hos eit barn som er plassert utanfor heimen.",
			"Visits a year to a child placed outside the home."},
		demand: func(d *Demand) *float64 { return &d.PlacementVisits },
	},
	{
		Table: "demand", Name: "home_years", Kind: AssumptionKind, Unit: "years",
		Default: 2, Low: 1.5, High: 3, Min: 0.1, Max: 20,
		Source: "assumption A4",
		Label:  Words{"Varighet av hjelpetiltak", "Kor lenge hjelpetiltak varer", "Life of a measure at home"},
		Doc: Words{
			"Hvor lenge et tiltak i hjemmet varer i gjennomsnitt.",
			"Kor lenge eit tiltak i heimen varer i gjennomsnitt.",
			"How long a measure at home lasts on average."},
		demand: func(d *Demand) *float64 { return &d.HomeYears },
	},
	{
		Table: "demand", Name: "placement_years", Kind: AssumptionKind, Unit: "years",
		Default: 5, Low: 3, High: 7, Min: 0.1, Max: 20,
		Source: "assumption A4",
		Label:  Words{"Varighet av plasseringer", "Kor lenge plasseringar varer", "Life of a placement"},
		Doc: Words{
			"Hvor lenge en plassering utenfor hjemmet varer i gjennomsnitt.",
			"Kor lenge ei plassering utanfor heimen varer i gjennomsnitt.",
			"How long a placement outside the home lasts on average."},
		demand: func(d *Demand) *float64 { return &d.PlacementYears },
	},
	{
		Table: "demand", Name: "outside_wait_days", Kind: AssumptionKind, Unit: "calendar_days",
		Default: 38, Low: 28, High: 48, Min: 0, Max: 365,
		Source: "assumption A9 (calibrated: 92 % of investigations within 3 months, S35 2019)",
		Label:  Words{"Venting på andre", "Venting på andre", "Waiting for others"},
		Doc: Words{
			"Dager en undersøkelse i alt venter på familie, skole, politi og sakkyndige, i gjennomsnitt.",
			"Dagar ei undersøking i alt ventar på familie, skule, politi og sakkunnige, i gjennomsnitt.",
			"Days an investigation waits in all for family, school, police and experts, on average."},
		demand: func(d *Demand) *float64 { return &d.OutsideWaitDays },
	},
	{
		Table: "demand", Name: "outside_wait_cv", Kind: AssumptionKind, Unit: "1",
		Default: 0.4, Low: 0.2, High: 0.6, Min: 0, Max: 3,
		Source: "assumption A9",
		Label:  Words{"Ulikhet i ventingen", "Ulikskap i ventinga", "Difference in that waiting"},
		Doc: Words{
			"Hvor mye ventingen på andre varierer fra undersøkelse til undersøkelse (standardavvik delt på gjennomsnitt).",
			"Kor mykje ventinga på andre varierer frå undersøking til undersøking (standardavvik delt på gjennomsnitt).",
			"How much the waiting for others varies between investigations (standard deviation over mean)."},
		demand: func(d *Demand) *float64 { return &d.OutsideWaitCV },
	},
	{
		Table: "demand", Name: "foster_minutes", Kind: AssumptionKind, Unit: "minutes",
		Default: 60, Low: 30, High: 120, Min: 0, Max: 600,
		Source: "assumption A10",
		Label:  Words{"Reise til fosterhjem", "Reise til fosterheim", "Travel to a foster home"},
		Doc: Words{
			"Reisetid én vei fra kontoret til et barn som er plassert utenfor hjemmet, i gjennomsnitt; den samme fra alle kontorer.",
			"Reisetid éin veg frå kontoret til eit barn som er plassert utanfor heimen, i gjennomsnitt; den same frå alle kontor.",
			"Travel time one way from the office to a child placed outside the home, on average; the same from every office."},
		demand: func(d *Demand) *float64 { return &d.FosterMinutes },
	},
	{
		Table: "demand", Name: "joint_reports", Kind: AssumptionKind, Unit: "share",
		Default: 0, Low: 0, High: 0.2, Min: -0.5, Max: 1,
		Source: "assumption A50 (more dared to report, S3 2011; no estimate found)",
		Label:  Words{"Flere meldinger i fellesskap", "Fleire meldingar i fellesskap", "More concerns when joint"},
		Doc: Words{
			"Hvor mange flere meldinger som kommer når kommunen går fra egen tjeneste i det første alternativet til felles tjeneste i et annet, og like mange færre den andre veien.",
			"Kor mange fleire meldingar som kjem når kommunen går frå eiga teneste i det første alternativet til felles teneste i eit anna, og like mange færre den andre vegen.",
			"How many more concerns come when the municipality goes from a service of its own in the first option to a joint one in another, and as many fewer the other way."},
		demand: func(d *Demand) *float64 { return &d.JointReports },
	},
	{
		Table: "demand", Name: "prevention_reports", Kind: AssumptionKind, Unit: "share",
		Default: 0, Low: -0.2, High: 0, Min: -1, Max: 1,
		Source: "assumption A51 (Tromsø's early work across disciplines may have lowered it, S2 2018; no estimate found)",
		Label:  Words{"Forebygging: endring i meldinger", "Førebygging: endring i meldingar", "Prevention: change in concerns"},
		Doc: Words{
			"Hvor mye antallet meldinger endrer seg for hver tidel av tiden til saker som er flyttet til forebygging; minus betyr færre.",
			"Kor mykje talet på meldingar endrar seg for kvar tidel av tida til saker som er flytt til førebygging; minus tyder færre.",
			"How much the number of concerns changes for each tenth of the time for cases that is moved to prevention; minus means fewer."},
		demand: func(d *Demand) *float64 { return &d.PreventionReports },
	},
	{
		Table: "demand", Name: "prevention_measures", Kind: AssumptionKind, Unit: "share",
		Default: 0, Low: -0.2, High: 0, Min: -1, Max: 1,
		Source: "assumption A51 (fewer children with measures in Tromsø, with a higher threshold, S2 2018; no estimate found)",
		Label:  Words{"Forebygging: endring i tiltak", "Førebygging: endring i tiltak", "Prevention: change in measures"},
		Doc: Words{
			"Hvor mye andelen undersøkelser som gir tiltak endrer seg for hver tidel av tiden til saker som er flyttet til forebygging; minus betyr færre.",
			"Kor mykje delen undersøkingar som gir tiltak endrar seg for kvar tidel av tida til saker som er flytt til førebygging; minus tyder færre.",
			"How much the share of investigations that give a measure changes for each tenth of the time for cases that is moved to prevention; minus means fewer."},
		demand: func(d *Demand) *float64 { return &d.PreventionMeasures },
	},
	{
		Table: "demand", Name: "prevention_delay", Kind: AssumptionKind, Unit: "years",
		Default: 2, Low: 1, High: 4, Min: 0, Max: 10,
		Source: "assumption A51",
		Label:  Words{"Forebygging: år før den virker", "Førebygging: år før ho verkar", "Prevention: years until it works"},
		Doc: Words{
			"År fra målingen begynner til forebygging endrer meldinger og tiltak; tiden den tar, går fra første dag.",
			"År frå målinga byrjar til førebygging endrar meldingar og tiltak; tida ho tek, går frå første dag.",
			"Years from the start of the observed years until prevention changes concerns and measures; the time it takes is gone from the first day."},
		demand: func(d *Demand) *float64 { return &d.PreventionDelay },
	},

	// Who works, and how long.
	{
		Table: "staff", Name: "posts_per_1000", Kind: AssumptionKind, Unit: "fte_per_1000",
		Default: 5.56, Low: 4.2, High: 8, Min: 0, Max: 100,
		Source: "S28 2019 and S70 (6 243 FTE, derived)",
		Label:  Words{"Stillinger per 1 000 barn", "Stillingar per 1 000 barn", "Posts per 1 000 children"},
		Doc: Words{
			"Årsverk i barneverntjenesten per 1 000 barn i alderen 0–17 år, der kommunen ikke har oppgitt sine egne.",
			"Årsverk i barnevernstenesta per 1 000 barn i alderen 0–17 år, der kommunen ikkje har oppgitt sine eigne.",
			"FTE in the service per 1 000 children aged 0–17, where the municipality has not given its own."},
		staff: func(s *Staff) *float64 { return &s.PostsPer1000 },
	},
	{
		Table: "staff", Name: "case_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.75, Low: 0.65, High: 0.85, Min: 0, Max: 1,
		Source: "S29 2020",
		Label:  Words{"Stillinger med egne saker", "Stillingar med eigne saker", "Posts that handle cases"},
		Doc: Words{
			"Andelen av årsverkene som arbeider med barnas saker; resten er ledelse, merkantilt arbeid og tiltak.",
			"Delen av årsverka som arbeider med sakene til barna; resten er leiing, merkantilt arbeid og tiltak.",
			"Share of posts that work on the children's cases; the rest are leadership, clerical work and measures."},
		staff: func(s *Staff) *float64 { return &s.CaseShare },
	},
	{
		Table: "staff", Name: "vacation_days", Kind: AssumptionKind, Unit: "working_days_year",
		Default: 25, Low: 25, High: 30, Min: 0, Max: 100,
		Source: "assumption A11 (five weeks, the usual agreement)",
		Label:  Words{"Feriedager", "Feriedagar", "Vacation days"},
		Doc: Words{
			"Arbeidsdager ferie i året for hver ansatt.",
			"Arbeidsdagar ferie i året for kvar tilsett.",
			"Working days of vacation a year for each worker."},
		staff: func(s *Staff) *float64 { return &s.VacationDays },
	},
	{
		Table: "staff", Name: "sickness", Kind: AssumptionKind, Unit: "share",
		Default: 0.105, Low: 0.08, High: 0.16, Min: 0, Max: 0.6,
		Source: "assumption A12 (national rate not found; 11.2 % S51a 2012, 16 % S50 2019 in single services)",
		Label:  Words{"Sykefravær", "Sjukefråvær", "Sickness absence"},
		Doc: Words{
			"Andelen av avtalt arbeidstid som går bort i sykefravær.",
			"Delen av avtalt arbeidstid som går bort i sjukefråvær.",
			"Share of scheduled time lost to sickness."},
		staff: func(s *Staff) *float64 { return &s.Sickness },
	},
	{
		Table: "staff", Name: "sickness_long_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.70, Low: 0.5, High: 0.8, Min: 0, Max: 1,
		Source: "assumption A12",
		Label:  Words{"Langtidsfravær av sykefraværet", "Langtidsfråvær av sjukefråværet", "Long spells of sickness"},
		Doc: Words{
			"Andelen av sykefraværet som er lange fravær.",
			"Delen av sjukefråværet som er lange fråvær.",
			"Share of sickness absence that is long spells."},
		staff: func(s *Staff) *float64 { return &s.SicknessLongShare },
	},
	{
		Table: "staff", Name: "sickness_short_days", Kind: AssumptionKind, Unit: "working_days",
		Default: 3, Low: 2, High: 5, Min: 0.5, Max: 20,
		Source: "assumption A12",
		Label:  Words{"Lengden på korte sykefravær", "Lengda på korte sjukefråvær", "Length of a short spell"},
		Doc: Words{
			"Arbeidsdager et kort sykefravær varer i gjennomsnitt.",
			"Arbeidsdagar eit kort sjukefråvær varer i gjennomsnitt.",
			"Working days a short spell of sickness lasts on average."},
		staff: func(s *Staff) *float64 { return &s.SicknessShortDays },
	},
	{
		Table: "staff", Name: "sickness_long_days", Kind: AssumptionKind, Unit: "working_days",
		Default: 40, Low: 25, High: 80, Min: 5, Max: 250,
		Source: "assumption A12",
		Label:  Words{"Lengden på lange sykefravær", "Lengda på lange sjukefråvær", "Length of a long spell"},
		Doc: Words{
			"Arbeidsdager et langt sykefravær varer i gjennomsnitt.",
			"Arbeidsdagar eit langt sjukefråvær varer i gjennomsnitt.",
			"Working days a long spell of sickness lasts on average."},
		staff: func(s *Staff) *float64 { return &s.SicknessLongDays },
	},
	{
		Table: "staff", Name: "training", Kind: AssumptionKind, Unit: "share",
		Default: 0.03, Low: 0.01, High: 0.05, Min: 0, Max: 0.5,
		Source: "assumption A13",
		Label:  Words{"Kurs og opplæring", "Kurs og opplæring", "Training"},
		Doc: Words{
			"Andelen av dagene på jobb som går til kurs og opplæring.",
			"Delen av dagane på jobb som går til kurs og opplæring.",
			"Share of days at work spent on courses and training."},
		staff: func(s *Staff) *float64 { return &s.Training },
	},
	{
		Table: "staff", Name: "overhead", Kind: AssumptionKind, Unit: "share",
		Default: 0.22, Low: 0.15, High: 0.30, Min: 0, Max: 0.8,
		Source: "assumption A13 (gives 1 150 h per FTE)",
		Label:  Words{"Møter og administrasjon", "Møte og administrasjon", "Meetings and administration"},
		Doc: Words{
			"Andelen av tiden på jobb som går til møter og administrasjon og ikke til saker eller reiser.",
			"Delen av tida på jobb som går til møte og administrasjon og ikkje til saker eller reiser.",
			"Share of time at work that goes to meetings and administration, not to cases or travel."},
		staff: func(s *Staff) *float64 { return &s.Overhead },
	},
	{
		Table: "staff", Name: "quits", Kind: AssumptionKind, Unit: "per_year",
		Default: 0.20, Low: 0.115, High: 0.315, Min: 0, Max: 3,
		Source: "S49 2022 (KS: 20 % a year); 11.5 % S48, 31.5 % S20",
		Label:  Words{"Ansatte som slutter", "Tilsette som sluttar", "Workers who quit"},
		Doc: Words{
			"Hvor ofte en ansatt slutter, målt i ganger per år: 0,2 betyr at hver femte slutter i løpet av et år.",
			"Kor ofte ein tilsett sluttar, målt i gonger per år: 0,2 tyder at kvar femte sluttar i løpet av eit år.",
			"How often a worker quits, in times a year: 0.2 means that every fifth quits within a year."},
		staff: func(s *Staff) *float64 { return &s.Quits },
	},
	{
		Table: "staff", Name: "fill_months", Kind: AssumptionKind, Unit: "months",
		Default: 1.3, Low: 1, High: 4, Min: 0, Max: 24,
		Source: "assumption A14 (gives 2.1 % vacant; 2.2 % counted, S44 2018)",
		Label:  Words{"Tid før stillingen er besatt", "Tid før stillinga er fylt", "Time to fill a post"},
		Doc: Words{
			"Måneder fra en ansatt slutter til den neste begynner, i gjennomsnitt; 0 betyr neste dag.",
			"Månader frå ein tilsett sluttar til den neste byrjar, i gjennomsnitt; 0 tyder neste dag.",
			"Months from a worker's quitting until the next one starts, on average; 0 means the next day."},
		staff: func(s *Staff) *float64 { return &s.FillMonths },
	},
	{
		Table: "staff", Name: "onboarding_months", Kind: AssumptionKind, Unit: "months",
		Default: 6, Low: 3, High: 12, Min: 0, Max: 36,
		Source: "assumption A15",
		Label:  Words{"Tid som nyansatt", "Tid som nytilsett", "Time as a new worker"},
		Doc: Words{
			"Måneder en nyansatt bruker lengre tid enn de andre på arbeidet.",
			"Månader ein nytilsett bruker lengre tid enn dei andre på arbeidet.",
			"Months during which a new worker needs more time than the others."},
		staff: func(s *Staff) *float64 { return &s.OnboardingMonths },
	},
	{
		Table: "staff", Name: "onboarding_speed", Kind: AssumptionKind, Unit: "share",
		Default: 0.5, Low: 0.3, High: 0.8, Min: 0.1, Max: 1,
		Source: "assumption A15",
		Label:  Words{"Tempoet til en nyansatt", "Tempoet til ein nytilsett", "Speed of a new worker"},
		Doc: Words{
			"Hvor raskt en nyansatt arbeider sammenlignet med de andre, ved pulten og på besøk.",
			"Kor raskt ein nytilsett arbeider samanlikna med dei andre, ved pulten og på besøk.",
			"How fast a new worker works compared with the others, at the desk and on visits."},
		staff: func(s *Staff) *float64 { return &s.OnboardingSpeed },
	},
	{
		Table: "staff", Name: "size_quits", Kind: AssumptionKind, Unit: "1",
		Default: 0, Low: -0.3, High: 0.3, Min: -1, Max: 1,
		Source: "assumption A26 (the evidence contradicts itself: lowest in units under 5, S20 2014; small services vulnerable, S45 2017)",
		Label:  Words{"Størrelse og de som slutter", "Storleik og dei som sluttar", "Size and quitting"},
		Doc: Words{
			"Hvordan store tjenester påvirker hvor mange som slutter: over 0 slutter færre i store tjenester enn i små, under 0 flere, og 0 er ingen forskjell.",
			"Korleis store tenester påverkar kor mange som sluttar: over 0 sluttar færre i store tenester enn i små, under 0 fleire, og 0 er ingen skilnad.",
			"How the size of a service bears on quitting: above 0 fewer quit in large services than in small ones, below 0 more, and 0 is no difference."},
		staff: func(s *Staff) *float64 { return &s.SizeQuits },
	},
	{
		Table: "staff", Name: "size_fill", Kind: AssumptionKind, Unit: "1",
		Default: 0, Low: -0.3, High: 0.3, Min: -1, Max: 1,
		Source: "assumption A26 (no estimate found)",
		Label:  Words{"Størrelse og tid til ny ansatt", "Storleik og tid til ny tilsett", "Size and time to fill"},
		Doc: Words{
			"Hvordan store tjenester påvirker hvor lenge en stilling står ledig: over 0 blir den besatt raskere i store tjenester enn i små, under 0 langsommere.",
			"Korleis store tenester påverkar kor lenge ei stilling står ledig: over 0 blir ho fylt raskare i store tenester enn i små, under 0 seinare.",
			"How the size of a service bears on the time to fill a post: above 0 it is filled sooner in large services than in small ones, below 0 later."},
		staff: func(s *Staff) *float64 { return &s.SizeFill },
	},
	{
		Table: "staff", Name: "rest_days", Kind: AssumptionKind, Unit: "working_days",
		Default: 1, Low: 0, High: 2, Min: 0, Max: 10, Whole: true,
		Source: "assumption A32",
		Label:  Words{"Fri etter utrykning", "Fri etter utrykking", "Off after a call-out"},
		Doc: Words{
			"Arbeidsdager en ansatt har fri etter å ha rykket ut på vakt.",
			"Arbeidsdagar ein tilsett har fri etter å ha rykt ut på vakt.",
			"Working days that a worker is off after going out on duty."},
		staff: func(s *Staff) *float64 { return &s.RestDays },
	},
	{
		Table: "staff", Name: "partial_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.10, Low: 0, High: 0.20, Min: 0, Max: 1,
		Source: "assumption A27 (no count was found; 9.4 % of small municipalities find their workers impartial only to a small degree, S47 2019, which is another thing)",
		Label:  Words{"Inhabile i en liten kommune", "Inhabile i ein liten kommune", "Not impartial in a small place"},
		Doc: Words{
			"Andelen barn som en ansatt fra deres egen kommune er inhabil overfor, når kommunen har 2 000 innbyggere; dobbelt så mange er det i en halvparten så stor kommune, høyst 40 %, og en tiendedel for ansatte fra andre kommuner.",
			"Delen barn som ein tilsett frå deira eigen kommune er inhabil overfor, når kommunen har 2 000 innbyggjarar; dobbelt så mange er det i ein halvparten så stor kommune, høgst 40 %, og ein tidel for tilsette frå andre kommunar.",
			"Share of children to whom a worker of their own municipality is not impartial, when it has 2 000 inhabitants; twice as many in one half as large, at most 40%, and a tenth for workers of other municipalities."},
		staff: func(s *Staff) *float64 { return &s.PartialShare },
	},

	// What they can do.
	{
		Table: "competence", Name: "investigation", Kind: AssumptionKind, Unit: "share",
		Default: 0.9, Low: 0.7, High: 1.0, Min: 0, Max: 1,
		Source: "assumption A28 (no count by competence was found)",
		Label:  Words{"Undersøkelser", "Undersøkingar", "Investigations"},
		Doc: Words{
			"Andelen av saksbehandlerne som kan undersøkelser.",
			"Delen av saksbehandlarane som kan undersøkingar.",
			"Share of caseworkers who can do investigations."},
		competence: func(c *Competence) *float64 { return &c.Investigation },
	},
	{
		Table: "competence", Name: "foster", Kind: AssumptionKind, Unit: "share",
		Default: 0.4, Low: 0.2, High: 0.6, Min: 0, Max: 1,
		Source: "assumption A28 (no count by competence was found)",
		Label:  Words{"Fosterhjem", "Fosterheim", "Foster care"},
		Doc: Words{
			"Andelen av saksbehandlerne som kan fosterhjem.",
			"Delen av saksbehandlarane som kan fosterheim.",
			"Share of caseworkers who can do foster care."},
		competence: func(c *Competence) *float64 { return &c.Foster },
	},
	{
		Table: "competence", Name: "tribunal", Kind: AssumptionKind, Unit: "share",
		Default: 0.3, Low: 0.1, High: 0.5, Min: 0, Max: 1,
		Source: "assumption A28 (no count by competence was found)",
		Label:  Words{"Nemnd og juss", "Nemnd og juss", "Tribunal and law"},
		Doc: Words{
			"Andelen av saksbehandlerne som kan nemndssaker og juss.",
			"Delen av saksbehandlarane som kan nemndssaker og juss.",
			"Share of caseworkers who can do tribunal cases and law."},
		competence: func(c *Competence) *float64 { return &c.Tribunal },
	},
	{
		Table: "competence", Name: "family", Kind: AssumptionKind, Unit: "share",
		Default: 0.4, Low: 0.2, High: 0.6, Min: 0, Max: 1,
		Source: "assumption A28 (no count by competence was found)",
		Label:  Words{"Familieveiledning", "Familierettleiing", "Family guidance"},
		Doc: Words{
			"Andelen av saksbehandlerne som kan veiledning av familier.",
			"Delen av saksbehandlarane som kan rettleiing av familiar.",
			"Share of caseworkers who can do guidance of families."},
		competence: func(c *Competence) *float64 { return &c.Family },
	},
	{
		Table: "competence", Name: "emergency", Kind: AssumptionKind, Unit: "share",
		Default: 0.5, Low: 0.3, High: 0.8, Min: 0, Max: 1,
		Source: "assumption A28 (no count by competence was found)",
		Label:  Words{"Akuttarbeid", "Akuttarbeid", "Emergencies"},
		Doc: Words{
			"Andelen av saksbehandlerne som kan akuttarbeid.",
			"Delen av saksbehandlarane som kan akuttarbeid.",
			"Share of caseworkers who can do emergencies."},
		competence: func(c *Competence) *float64 { return &c.Emergency },
	},
	{
		Table: "competence", Name: "sami", Kind: AssumptionKind, Unit: "share",
		Default: 0, Low: 0, High: 0.3, Min: 0, Max: 1,
		Source: "assumption A28 (no count by competence was found)",
		Label:  Words{"Samisk språk og kultur", "Samisk språk og kultur", "Sámi language and culture"},
		Doc: Words{
			"Andelen av saksbehandlerne som kan samisk språk og kultur.",
			"Delen av saksbehandlarane som kan samisk språk og kultur.",
			"Share of caseworkers who can do Sámi language and culture."},
		competence: func(c *Competence) *float64 { return &c.Sami },
	},

	// Roads, where the file is silent.
	{
		Table: "travel", Name: "speed_kmh", Kind: AssumptionKind, Unit: "kmh",
		Default: 39, Low: 33, High: 45, Min: 5, Max: 120,
		Source: "assumption A16 (median of 28 unverified legs)",
		Label:  Words{"Fart langs luftlinjen", "Fart langs luftlinja", "Speed along the straight line"},
		Doc: Words{
			"Farten langs luftlinjen mellom to kommunesentre uten ferje, der kjøretiden ikke er oppgitt.",
			"Farten langs luftlinja mellom to kommunesenter utan ferje, der køyretida ikkje er oppgitt.",
			"Speed along the straight line between two centres without a ferry, where no travel time is given."},
		travel: func(t *Travel) *float64 { return &t.SpeedKmh },
	},
	{
		Table: "travel", Name: "ferry_speed_kmh", Kind: AssumptionKind, Unit: "kmh",
		Default: 24, Low: 18, High: 30, Min: 3, Max: 80,
		Source: "assumption A16 (median of 28 unverified legs)",
		Label:  Words{"Fart langs luftlinjen med ferje", "Fart langs luftlinja med ferje", "Speed with a ferry"},
		Doc: Words{
			"Farten langs luftlinjen mellom to kommunesentre når en ferje er med, der reisetiden ikke er oppgitt.",
			"Farten langs luftlinja mellom to kommunesenter når ei ferje er med, der reisetida ikkje er oppgitt.",
			"Speed along the straight line between two centres when a ferry is part of it, where no travel time is given."},
		travel: func(t *Travel) *float64 { return &t.FerrySpeedKmh },
	},
	{
		Table: "travel", Name: "local_minutes", Kind: AssumptionKind, Unit: "minutes",
		Default: 15, Low: 5, High: 30, Min: 0, Max: 180,
		Source: "assumption A17",
		Label:  Words{"Reise inne i kommunen", "Reise inne i kommunen", "Travel inside the municipality"},
		Doc: Words{
			"Reisetid én vei fra kommunesenteret hjem til en familie i kommunen.",
			"Reisetid éin veg frå kommunesenteret heim til ein familie i kommunen.",
			"Travel time one way from the centre of a municipality to a family in it."},
		travel: func(t *Travel) *float64 { return &t.LocalMinutes },
	},
	{
		Table: "travel", Name: "road_factor", Kind: AssumptionKind, Unit: "1",
		Default: 1.3, Low: 1.1, High: 1.6, Min: 1, Max: 5,
		Source: "assumption A18 (Norwegian roads 1.15–1.5 times the straight line)",
		Label:  Words{"Vei per luftlinje", "Veg per luftlinje", "Road per straight line"},
		Doc: Words{
			"Hvor mange kilometer vei det er per kilometer luftlinje, der veilengden ikke er oppgitt.",
			"Kor mange kilometer veg det er per kilometer luftlinje, der veglengda ikkje er oppgitt.",
			"Kilometres of road per kilometre of straight line, where the length of the road is not given."},
		travel: func(t *Travel) *float64 { return &t.RoadFactor },
	},
	{
		Table: "travel", Name: "co2_per_km", Kind: AssumptionKind, Unit: "g_km",
		Default: 120, Low: 20, High: 200, Min: 0, Max: 1000,
		Source: "assumption A33",
		Label:  Words{"CO₂ per kilometer", "CO₂ per kilometer", "CO₂ per kilometre"},
		Doc: Words{
			"Gram CO₂ en bil slipper ut per kilometer, i snitt for de bilene som brukes; elbiler slipper ikke ut noe, og ferjer er ikke med.",
			"Gram CO₂ ein bil slepp ut per kilometer, i snitt for dei bilane som blir brukte; elbilar slepp ikkje ut noko, og ferjer er ikkje med.",
			"Grams of CO₂ that a car emits for each kilometre, on average of the cars used; electric cars emit none, and ferries are left out."},
		travel: func(t *Travel) *float64 { return &t.CO2PerKm },
	},

	// What the council or the leader decides.
	{
		Table: "choice", Name: "tour_days", Kind: ChoiceKind, Unit: "working_days",
		Default: 10, Low: 0, High: 20, Min: 0, Max: 60,
		Source: "assumption A19 (rule of the service)",
		Label:  Words{"Samle besøk på samme tur", "Samle besøk på same tur", "Visits joined to one trip"},
		Doc: Words{
			"Oppfølgingsbesøk som en saksbehandler skal gjøre i samme kommune innen så mange arbeidsdager, kan tas på samme tur.",
			"Oppfølgingsbesøk som ein saksbehandlar skal gjere i same kommune innan så mange arbeidsdagar, kan takast på same tur.",
			"Follow-up visits that a caseworker has in the same municipality within so many working days may join one trip."},
		choice: func(c *Choice) *float64 { return &c.TourDays },
	},
	{
		Table: "choice", Name: "overtime_hours", Kind: ChoiceKind, Unit: "h_day",
		Default: 2, Low: 0, High: 4, Min: 0, Max: 6,
		Source: "assumption A19 (rule of the service)",
		Label:  Words{"Overtid på reisedager", "Overtid på reisedagar", "Overtime on travel days"},
		Doc: Words{
			"Så mange timer overtid kan en reise ta når den ikke får plass i en arbeidsdag; er den lengre, blir det overnatting.",
			"Så mange timar overtid kan ei reise ta når ho ikkje får plass i ein arbeidsdag; er ho lengre, blir det overnatting.",
			"A trip that does not fit into a working day may take so many hours of overtime; a longer one goes overnight."},
		choice: func(c *Choice) *float64 { return &c.OvertimeHours },
	},
	{
		Table: "choice", Name: "help", Kind: ChoiceKind, Unit: "yes_no",
		Default: 1, Low: 0, High: 1, Min: 0, Max: 1, Whole: true,
		Source: "assumption A19 (rule of the service)",
		Label:  Words{"Hjelpe kolleger", "Hjelpe kollegaer", "Help colleagues"},
		Doc: Words{
			"Ansatte uten eget arbeid tar oppgaver som kolleger på jobb skulle vært ferdige med etter planen.",
			"Tilsette utan eige arbeid tek oppgåver som kollegaer på jobb skulle vore ferdige med etter planen.",
			"Workers without own work take tasks of colleagues at work that are past their planned date."},
		choice: func(c *Choice) *float64 { return &c.Help },
	},
	{
		Table: "choice", Name: "move_weeks", Kind: ChoiceKind, Unit: "weeks",
		Default: 4, Low: 2, High: 8, Min: 0, Max: 52,
		Source: "assumption A19 (rule of the service)",
		Label:  Words{"Fravær før saken flyttes", "Fråvær før saka blir flytta", "Absence before a case moves"},
		Doc: Words{
			"Uker en ansatt kan være uventet borte før barna får en annen saksbehandler.",
			"Veker ein tilsett kan vere uventa borte før barna får ein annan saksbehandlar.",
			"Weeks a worker may be away unplanned before the children get another caseworker."},
		choice: func(c *Choice) *float64 { return &c.MoveWeeks },
	},
	{
		Table: "choice", Name: "at_work_share", Kind: ChoiceKind, Unit: "share",
		Default: 1.0 / 3, Low: 0, High: 0.5, Min: 0, Max: 1,
		Source: "assumption A19 (rule of the service)",
		Label:  Words{"På jobb i ferieukene", "På jobb i ferievekene", "At work in vacation weeks"},
		Doc: Words{
			"Andelen av de ansatte som helst skal være igjen på jobb i hver ferieuke.",
			"Delen av dei tilsette som helst skal vere att på jobb i kvar ferieveke.",
			"Share of the workers who should be left at work in every vacation week."},
		choice: func(c *Choice) *float64 { return &c.AtWorkShare },
	},
	{
		Table: "choice", Name: "duty", Kind: ChoiceKind, Unit: "duty",
		Default: 0, Low: 0, High: 2, Min: 0, Max: 2, Whole: true,
		Source: "S12 and S85 (the three forms); assumption A32",
		Label:  Words{"Akuttvakt utenom arbeidstiden", "Akuttvakt utanom arbeidstida", "Duty outside opening hours"},
		Doc: Words{
			"Hvem som rykker ut på kvelden, om natten og i helgen: 0 vakt kjøpt av andre, 1 hver tjeneste har egen vaktordning, 2 alle tjenestene har én felles vaktordning.",
			"Kven som rykkjer ut på kvelden, om natta og i helga: 0 vakt kjøpt av andre, 1 kvar teneste har eiga vaktordning, 2 alle tenestene har éi felles vaktordning.",
			"Who goes out in the evening, at night and at weekends: 0 a duty bought from others, 1 each service has a rota of its own, 2 all services have one rota together."},
		choice: func(c *Choice) *float64 { return &c.Duty },
	},
	{
		Table: "choice", Name: "near_first", Kind: ChoiceKind, Unit: "cases",
		Default: 3, Low: 0, High: 6, Min: 0, Max: 50,
		Source: "assumption A19 (rule of the service)",
		Label:  Words{"Nærmeste kontor først", "Næraste kontor først", "Nearest office first"},
		Doc: Words{
			"Så mange flere åpne saker per årsverk kan en ansatt ved det nærmeste kontoret ha og likevel få saken.",
			"Så mange fleire opne saker per årsverk kan ein tilsett ved det næraste kontoret ha og likevel få saka.",
			"A worker at the nearest office may have so many more open cases per FTE and still get the case."},
		choice: func(c *Choice) *float64 { return &c.NearFirst },
	},
	{
		Table: "choice", Name: "prevention", Kind: ChoiceKind, Unit: "share",
		Default: 0, Low: 0, High: 0.2, Min: 0, Max: 0.9,
		Source: "assumption A51 (Tromsø's choice, S1 and S2)",
		Label:  Words{"Tid flyttet til forebygging", "Tid flytt til førebygging", "Time moved to prevention"},
		Doc: Words{
			"Andelen av tiden til saker som går til tidlig, tverrfaglig arbeid i stedet; hva det fører til, står under forutsetningene.",
			"Delen av tida til saker som går til tidleg, tverrfagleg arbeid i staden; kva det fører til, står under føresetnadene.",
			"Share of the time for cases that goes to early work across disciplines instead; what comes of it stands among the assumptions."},
		choice: func(c *Choice) *float64 { return &c.Prevention },
	},
	{
		Table: "choice", Name: "extra_hours", Kind: ChoiceKind, Unit: "h_1000_year",
		Default: 0, Low: 0, High: 500, Min: 0, Max: 20_000,
		Source: "assumption A52 (the trial in Alta, Færder and Røyken, S1 and S40)",
		Label:  Words{"Nye oppgaver i kommunen", "Nye oppgåver i kommunen", "Wider responsibility"},
		Doc: Words{
			"Timer i året per 1 000 barn som går til oppgaver kommunen tar over fra staten.",
			"Timar i året per 1 000 barn som går til oppgåver kommunen tek over frå staten.",
			"Hours a year per 1 000 children for tasks that the municipality takes over from the state."},
		choice: func(c *Choice) *float64 { return &c.ExtraHours },
	},
	{
		Table: "choice", Name: "earmarked_posts", Kind: ChoiceKind, Unit: "fte",
		Default: 0, Low: 0, High: 2, Min: 0, Max: 20,
		Source: "assumption A53 (400 earmarked posts 2011, S3; Sogn 2 posts 2019, S86)",
		Label:  Words{"Øremerkede stillinger", "Øyremerkte stillingar", "Earmarked posts"},
		Doc: Words{
			"Årsverk med saker som staten betaler, i hver kommune, i tillegg til kommunens egne.",
			"Årsverk med saker som staten betaler, i kvar kommune, i tillegg til dei kommunen har sjølv.",
			"Case posts that the state pays for in each municipality, on top of its own."},
		choice: func(c *Choice) *float64 { return &c.EarmarkedPosts },
	},
	{
		Table: "choice", Name: "pooled", Kind: ChoiceKind, Unit: "yes_no",
		Default: 0, Low: 0, High: 1, Min: 0, Max: 1, Whole: true,
		Source: "assumption A29 (rule of the service)",
		Label:  Words{"Felles saker", "Felles saker", "Pooled cases"},
		Doc: Words{
			"Ingen barn har en fast saksbehandler, og den som er ledig, tar det som haster mest i hele tjenesten.",
			"Ingen barn har ein fast saksbehandlar, og den som er ledig, tek det som hastar mest i heile tenesta.",
			"No child has a caseworker of its own, and whoever is free takes what presses most in the whole service."},
		choice: func(c *Choice) *float64 { return &c.Pooled },
	},

	// What it costs.
	{
		Table: "cost", Name: "case_pay", Kind: AssumptionKind, Unit: "nok_year",
		Default: 900000, Low: 800000, High: 1000000, Min: 0, Max: 5000000,
		Source: "assumption A40 (725 600 of the state's grant per post 2019, S86, derived; wages since)",
		Label:  Words{"Lønn i årsverk med saker", "Løn i årsverk med saker", "Pay of a case-handling post"},
		Doc: Words{
			"Lønn med pensjon og avgifter for ett årsverk med saker i ett år, i prisnivået fra 2025; ledige stillinger koster ikke lønn.",
			"Løn med pensjon og avgifter for eitt årsverk med saker i eitt år, i prisnivået frå 2025; ledige stillingar kostar ikkje løn.",
			"Pay with pension and taxes of one case-handling post for a year, at the prices of 2025; vacant posts cost no pay."},
		cost: func(c *Cost) *float64 { return &c.CasePay },
	},
	{
		Table: "cost", Name: "other_pay", Kind: AssumptionKind, Unit: "nok_year",
		Default: 800000, Low: 700000, High: 900000, Min: 0, Max: 5000000,
		Source: "assumption A40",
		Label:  Words{"Lønn i andre årsverk", "Løn i andre årsverk", "Pay of other posts"},
		Doc: Words{
			"Lønn med pensjon og avgifter for ett årsverk som verken har saker eller ledelse, i ett år.",
			"Løn med pensjon og avgifter for eitt årsverk som verken har saker eller leiing, i eitt år.",
			"Pay with pension and taxes of one post that neither handles cases nor leads, for a year."},
		cost: func(c *Cost) *float64 { return &c.OtherPay },
	},
	{
		Table: "cost", Name: "leader_pay", Kind: AssumptionKind, Unit: "nok_year",
		Default: 1100000, Low: 950000, High: 1300000, Min: 0, Max: 5000000,
		Source: "assumption A40",
		Label:  Words{"Lønn til leder", "Løn til leiar", "Pay of a leader"},
		Doc: Words{
			"Lønn med pensjon og avgifter for et helt årsverk ledelse i ett år.",
			"Løn med pensjon og avgifter for eit heilt årsverk leiing i eitt år.",
			"Pay with pension and taxes of a whole leader's post for a year."},
		cost: func(c *Cost) *float64 { return &c.LeaderPay },
	},
	{
		Table: "cost", Name: "leader_posts", Kind: AssumptionKind, Unit: "fte",
		Default: 0.5, Low: 0.25, High: 1, Min: 0, Max: 20,
		Source: "assumption A41",
		Label:  Words{"Ledelse i hver tjeneste", "Leiing i kvar teneste", "Leading each service"},
		Doc: Words{
			"Årsverk som går med til å lede en tjeneste, uansett hvor liten den er.",
			"Årsverk som går med til å leie ei teneste, same kor lita ho er.",
			"Posts that leading a service takes, however small it is."},
		cost: func(c *Cost) *float64 { return &c.LeaderPosts },
	},
	{
		Table: "cost", Name: "other_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.92, Low: 0.8, High: 1, Min: 0, Max: 1,
		Source: "assumption A41 (6.4 other posts in the average service, S28 and S29, derived)",
		Label:  Words{"Andre årsverk uten ledelse", "Andre årsverk utan leiing", "Other posts that do not lead"},
		Doc: Words{
			"Andelen av årsverkene uten saker som ikke er ledelse, og som følger kommunen i alle alternativer.",
			"Delen av årsverka utan saker som ikkje er leiing, og som følgjer kommunen i alle alternativ.",
			"Share of the posts without cases that is not leading and follows the municipality in every option."},
		cost: func(c *Cost) *float64 { return &c.OtherShare },
	},
	{
		Table: "cost", Name: "office_year", Kind: AssumptionKind, Unit: "nok_year",
		Default: 150000, Low: 50000, High: 400000, Min: 0, Max: 10000000,
		Source: "assumption A42",
		Label:  Words{"Kontorsted", "Kontorstad", "An office"},
		Doc: Words{
			"Kostnad for ett kontorsted i ett år, uansett hvor mange som sitter der.",
			"Kostnad for éin kontorstad i eitt år, same kor mange som sit der.",
			"Cost of one office for a year, however many work there."},
		cost: func(c *Cost) *float64 { return &c.OfficeYear },
	},
	{
		Table: "cost", Name: "workplace_year", Kind: AssumptionKind, Unit: "nok_year",
		Default: 60000, Low: 40000, High: 100000, Min: 0, Max: 1000000,
		Source: "assumption A42 (rent of 1.37 m for 34.2 FTE, S80 and S44: 40 000 in 2016, derived)",
		Label:  Words{"Arbeidsplass på kontoret", "Arbeidsplass på kontoret", "A workplace"},
		Doc: Words{
			"Husleie og utstyr for ett årsverk i ett år, for ledige og øremerkede stillinger også.",
			"Husleige og utstyr for eitt årsverk i eitt år, for ledige og øyremerkte stillingar òg.",
			"Rent and equipment of one post for a year, vacant and earmarked ones included."},
		cost: func(c *Cost) *float64 { return &c.WorkplaceYear },
	},
	{
		Table: "cost", Name: "duty_own", Kind: AssumptionKind, Unit: "nok_year",
		Default: 1200000, Low: 600000, High: 2500000, Min: 0, Max: 20000000,
		Source: "assumption A43",
		Label:  Words{"Egen akuttvakt", "Eiga akuttvakt", "Emergency duty of its own"},
		Doc: Words{
			"Kostnad i året for en vaktordning utenom arbeidstiden med tjenestens egne ansatte; er den felles for flere tjenester, deler de den.",
			"Kostnad i året for ei vaktordning utanom arbeidstida med eigne tilsette; er ho felles for fleire tenester, deler dei henne.",
			"Cost a year of a rota outside opening hours with the service's own people; services with one rota together share it."},
		cost: func(c *Cost) *float64 { return &c.DutyOwn },
	},
	{
		Table: "cost", Name: "duty_bought", Kind: AssumptionKind, Unit: "nok_year",
		Default: 200000, Low: 80000, High: 500000, Min: 0, Max: 20000000,
		Source: "assumption A43",
		Label:  Words{"Kjøpt akuttvakt", "Kjøpt akuttvakt", "Emergency duty bought"},
		Doc: Words{
			"Pris i året for hver kommune som kjøper vakt utenom arbeidstiden av andre.",
			"Pris i året for kvar kommune som kjøper vakt utanom arbeidstida av andre.",
			"Price a year for each municipality that buys the duty outside working hours from others."},
		cost: func(c *Cost) *float64 { return &c.DutyBought },
	},
	{
		Table: "cost", Name: "km", Kind: AssumptionKind, Unit: "nok_km",
		Default: 5, Low: 3.5, High: 7, Min: 0, Max: 100,
		Source: "assumption A44",
		Label:  Words{"Kjøring", "Køyring", "Driving"},
		Doc: Words{
			"Kostnad for hver kilometer som blir kjørt.",
			"Kostnad for kvar kilometer som blir køyrd.",
			"Cost of each kilometre driven."},
		cost: func(c *Cost) *float64 { return &c.Km },
	},
	{
		Table: "cost", Name: "crossing", Kind: AssumptionKind, Unit: "nok",
		Default: 150, Low: 0, High: 300, Min: 0, Max: 10000,
		Source: "assumption A44",
		Label:  Words{"Ferjetur", "Ferjetur", "Ferry crossing"},
		Doc: Words{
			"Pris for bil og fører én vei på hvert ferjestrekk.",
			"Pris for bil og førar éin veg på kvar ferjestrekning.",
			"Price of car and driver one way on each crossing."},
		cost: func(c *Cost) *float64 { return &c.Crossing },
	},
	{
		Table: "cost", Name: "overtime_hour", Kind: AssumptionKind, Unit: "nok_h",
		Default: 600, Low: 450, High: 800, Min: 0, Max: 10000,
		Source: "assumption A44",
		Label:  Words{"Overtid", "Overtid", "Overtime"},
		Doc: Words{
			"Lønn med tillegg og avgifter for hver time overtid på reise.",
			"Løn med tillegg og avgifter for kvar time overtid på reise.",
			"Pay with supplements and taxes of each hour of overtime on a trip."},
		cost: func(c *Cost) *float64 { return &c.OvertimeHour },
	},
	{
		Table: "cost", Name: "overnight_trip", Kind: AssumptionKind, Unit: "nok",
		Default: 3000, Low: 2000, High: 4500, Min: 0, Max: 100000,
		Source: "assumption A44",
		Label:  Words{"Reise med overnatting", "Reise med overnatting", "Trip overnight"},
		Doc: Words{
			"Hotell og kost for en reise med overnatting.",
			"Hotell og kost for ei reise med overnatting.",
			"Hotel and meals of a trip overnight."},
		cost: func(c *Cost) *float64 { return &c.OvernightTrip },
	},
	{
		Table: "cost", Name: "cover_hour", Kind: AssumptionKind, Unit: "nok_h",
		Default: 1000, Low: 700, High: 1500, Min: 0, Max: 10000,
		Source: "assumption A45",
		Label:  Words{"Innleid vikar", "Innleigd vikar", "Hired cover"},
		Doc: Words{
			"Pris per time for innleide som fyller en ledig stilling, eller som lånes der ingen er habil.",
			"Pris per time for innleigde som fyller ei ledig stilling, eller som blir lånte der ingen er habil.",
			"Price an hour of people hired in for a vacant post, or borrowed where nobody is impartial."},
		cost: func(c *Cost) *float64 { return &c.CoverHour },
	},
	{
		Table: "cost", Name: "cover_share", Kind: AssumptionKind, Unit: "share",
		Default: 0.5, Low: 0, High: 1, Min: 0, Max: 1,
		Source: "assumption A45",
		Label:  Words{"Ledige timer som blir dekket", "Ledige timar som blir dekte", "Vacant hours covered"},
		Doc: Words{
			"Andelen av timene i ledige stillinger som kommunene leier inn noen til; arbeidet de gjør, er ikke med i simuleringen.",
			"Delen av timane i ledige stillingar som kommunane leiger inn nokon til; arbeidet dei gjer, er ikkje med i simuleringa.",
			"Share of the hours of vacant posts for which somebody is hired in; the work they do is not simulated."},
		cost: func(c *Cost) *float64 { return &c.CoverShare },
	},
	{
		Table: "cost", Name: "transition_joiner", Kind: AssumptionKind, Unit: "nok",
		Default: 500000, Low: 200000, High: 1000000, Min: 0, Max: 100000000,
		Source: "assumption A46",
		Label:  Words{"Omstilling, én gang", "Omstilling, éin gong", "Transition, once"},
		Doc: Words{
			"Engangskostnad for hver kommune som får nye samarbeidspartnere: prosjekt, flytting, fagsystem.",
			"Eingongskostnad for kvar kommune som får nye samarbeidspartnarar: prosjekt, flytting, fagsystem.",
			"Cost once for each municipality that gets new partners: project, moving, data systems."},
		cost: func(c *Cost) *float64 { return &c.TransitionJoiner },
	},

	// What an option should keep.
	{
		Table: "criterion", Name: "triage_7_days", Kind: ChoiceKind, Unit: "share",
		Default: 0.98, Low: 0.9, High: 1, Min: 0, Max: 1,
		Source: "S4, S5: the law asks for all; the threshold is an assumption",
		Label:  Words{"Krav: meldinger innen 7 dager", "Krav: meldingar innan 7 dagar", "Criterion: concerns in 7 days"},
		Doc: Words{
			"Minste andel av meldingene som skal være avklart innen 7 dager.",
			"Minste del av meldingane som skal vere avklarte innan 7 dagar.",
			"Least share of concerns that should be reviewed within 7 days."},
		criterion: func(c *Criteria) *float64 { return &c.Triage7Days },
	},
	{
		Table: "criterion", Name: "investigation_3_months", Kind: ChoiceKind, Unit: "share",
		Default: 0.92, Low: 0.85, High: 1, Min: 0, Max: 1,
		Source: "S4, S5: the law asks for all; S35 2019, the national level, is the threshold",
		Label:  Words{"Krav: undersøkelser 3 måneder", "Krav: undersøkingar 3 månader", "Criterion: investigations 3 months"},
		Doc: Words{
			"Minste andel av undersøkelsene som skal være ferdige innen 3 måneder.",
			"Minste del av undersøkingane som skal vere ferdige innan 3 månader.",
			"Least share of investigations that should end within 3 months."},
		criterion: func(c *Criteria) *float64 { return &c.Investigation3Months },
	},
	{
		Table: "criterion", Name: "posts", Kind: ChoiceKind, Unit: "fte",
		Default: 5, Low: 3, High: 10, Min: 0, Max: 100,
		Source: "S46 (the national panel)",
		Label:  Words{"Krav: årsverk i hver tjeneste", "Krav: årsverk i kvar teneste", "Criterion: posts in each service"},
		Doc: Words{
			"Minste antall årsverk i hver tjeneste, ledelse medregnet.",
			"Minste tal på årsverk i kvar teneste, leiing medrekna.",
			"Least number of posts in each service, leadership included."},
		criterion: func(c *Criteria) *float64 { return &c.Posts },
	},
	{
		Table: "criterion", Name: "presence_2", Kind: ChoiceKind, Unit: "share",
		Default: 0.95, Low: 0.8, High: 1, Min: 0, Max: 1,
		Source: "assumption A55",
		Label:  Words{"Krav: minst to på jobb", "Krav: minst to på jobb", "Criterion: at least two at work"},
		Doc: Words{
			"Minste andel av åpningstiden med to eller flere på jobb.",
			"Minste del av opningstida med to eller fleire på jobb.",
			"Least share of opening hours with two or more at work."},
		criterion: func(c *Criteria) *float64 { return &c.Presence2 },
	},
	{
		Table: "criterion", Name: "competence_all", Kind: ChoiceKind, Unit: "share",
		Default: 0.95, Low: 0.8, High: 1, Min: 0, Max: 1,
		Source: "assumption A55",
		Label:  Words{"Krav: kompetansen er til stede", "Krav: kompetansen er til stades", "Criterion: competences at work"},
		Doc: Words{
			"Minste andel av åpningstiden der hver kompetanse det spørres etter, har noen på jobb.",
			"Minste del av opningstida der kvar kompetanse det blir spurt etter, har nokon på jobb.",
			"Least share of opening hours in which each competence asked for has somebody at work."},
		criterion: func(c *Criteria) *float64 { return &c.CompetenceAll },
	},
	{
		Table: "criterion", Name: "travel_share", Kind: ChoiceKind, Unit: "share",
		Default: 0.15, Low: 0.08, High: 0.25, Min: 0, Max: 1,
		Source: "assumption A55",
		Label:  Words{"Krav: reise av arbeidstiden", "Krav: reise av arbeidstida", "Criterion: travel of working time"},
		Doc: Words{
			"Største andel av arbeidstiden på reise.",
			"Største del av arbeidstida på reise.",
			"Largest share of working time on travel."},
		criterion: func(c *Criteria) *float64 { return &c.TravelShare },
	},
	{
		Table: "criterion", Name: "within_60", Kind: ChoiceKind, Unit: "share",
		Default: 0.9, Low: 0.7, High: 1, Min: 0, Max: 1,
		Source: "assumption A55",
		Label:  Words{"Krav: barn innen 60 minutter", "Krav: barn innan 60 minutt", "Criterion: children in 60 minutes"},
		Doc: Words{
			"Minste andel av barna med høyst 60 minutter til et kontor.",
			"Minste del av barna med høgst 60 minutt til eit kontor.",
			"Least share of children with an office within 60 minutes."},
		criterion: func(c *Criteria) *float64 { return &c.Within60 },
	},

	// How long and how often the model runs.
	{
		Table: "run", Name: "replications", Kind: RunKind, Unit: "replications",
		Default: 200, Low: 200, High: 200, Min: 2, Max: MaxReplications, Whole: true,
		Source: "docs/model.md, section 4.3",
		Label:  Words{"Gjentakelser", "Gjentakingar", "Replications"},
		Doc: Words{
			"Hvor mange ganger hvert alternativ blir kjørt med nye tilfeldige tall.",
			"Kor mange gonger kvart alternativ blir køyrt med nye tilfeldige tal.",
			"How many times each option is run with new random numbers."},
		run: func(r *Run) *float64 { return &r.Replications },
	},
	{
		Table: "run", Name: "years", Kind: RunKind, Unit: "years",
		Default: 5, Low: 5, High: 5, Min: 1, Max: 10, Whole: true,
		Source: "docs/model.md, section 4.2",
		Label:  Words{"Antall år", "Talet på år", "Years"},
		Doc: Words{
			"Hvor mange år hver kjøring måler, innkjøringsårene ikke medregnet.",
			"Kor mange år kvar køyring måler, innkøyringsåra ikkje medrekna.",
			"How many years of each run are measured, the warm-up years not counted."},
		run: func(r *Run) *float64 { return &r.Years },
	},
	{
		Table: "run", Name: "warmup_years", Kind: RunKind, Unit: "years",
		Default: 1, Low: 1, High: 1, Min: 0, Max: 5, Whole: true,
		Source: "docs/model.md, section 4.1",
		Label:  Words{"Innkjøringsår", "Innkøyringsår", "Warm-up years"},
		Doc: Words{
			"År som kjøres før målingen begynner, så køer og bemanning får satt seg.",
			"År som blir køyrde før målinga byrjar, så køar og bemanning får sett seg.",
			"Years run before measuring begins, so that queues and staff settle."},
		run: func(r *Run) *float64 { return &r.WarmUpYears },
	},

	// What is counted in a municipality.
	{
		Table: "municipality", Name: "population", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 2_000_000,
		Source: "S70 2026 (SSB table 07459), the register, where the file is silent",
		Label:  Words{"Innbyggere", "Innbyggjarar", "Inhabitants"},
		Doc: Words{
			"Innbyggere i kommunen.",
			"Innbyggjarar i kommunen.",
			"Inhabitants of the municipality."},
		count: func(m *Municipality) *Count { return &m.Population },
	},
	{
		Table: "municipality", Name: "children", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 400_000,
		Source: "S70 2026 (SSB table 07459), the register, where the file is silent",
		Label:  Words{"Barn 0–17 år", "Barn 0–17 år", "Children 0–17"},
		Doc: Words{
			"Barn i kommunen i alderen 0–17 år.",
			"Barn i kommunen i alderen 0–17 år.",
			"Children of the municipality aged 0–17."},
		count: func(m *Municipality) *Count { return &m.Children },
	},
	{
		Table: "municipality", Name: "children_0_22", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 500_000,
		Source: "S70 2026 (SSB table 07459), the register, where the file is silent",
		Label:  Words{"Barn og unge 0–22 år", "Barn og unge 0–22 år", "Children and young people 0–22"},
		Doc: Words{
			"Barn og unge i kommunen i alderen 0–22 år.",
			"Barn og unge i kommunen i alderen 0–22 år.",
			"Children and young people of the municipality aged 0–22."},
		count: func(m *Municipality) *Count { return &m.Children22 },
	},
	{
		Table: "municipality", Name: "reports", Kind: FactKind, Unit: "per_year",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 20_000,
		Source: "the file; else the rate demand.reports_per_1000 times children",
		Label:  Words{"Meldinger i året", "Meldingar i året", "Concerns a year"},
		Doc: Words{
			"Bekymringsmeldinger kommunen får i året.",
			"Uromeldingar kommunen får i året.",
			"Concerns that the municipality receives a year."},
		count: func(m *Municipality) *Count { return &m.Reports },
	},
	{
		Table: "municipality", Name: "investigations", Kind: FactKind, Unit: "per_year",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 20_000,
		Source: "the file; else the share demand.investigated_share of the concerns",
		Label:  Words{"Undersøkelser i året", "Undersøkingar i året", "Investigations a year"},
		Doc: Words{
			"Undersøkelser kommunen setter i gang i året.",
			"Undersøkingar kommunen set i gang i året.",
			"Investigations that the municipality starts a year."},
		count: func(m *Municipality) *Count { return &m.Investigations },
	},
	{
		Table: "municipality", Name: "open_investigations", Kind: FactKind, Unit: "cases",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 20_000,
		Source: "the file; else the stationary number (docs/model.md, section 4.1)",
		Label:  Words{"Åpne undersøkelser nå", "Opne undersøkingar no", "Open investigations today"},
		Doc: Words{
			"Undersøkelser som er åpne når simuleringen begynner.",
			"Undersøkingar som er opne når simuleringa byrjar.",
			"Investigations that are open when the simulation begins."},
		count: func(m *Municipality) *Count { return &m.OpenInvestigations },
	},
	{
		Table: "municipality", Name: "home_measures", Kind: FactKind, Unit: "cases",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 20_000,
		Source: "the file; else the stationary number (docs/model.md, section 4.1)",
		Label:  Words{"Barn med hjelpetiltak nå", "Barn med hjelpetiltak no", "Measures at home today"},
		Doc: Words{
			"Barn med tiltak i hjemmet når simuleringen begynner.",
			"Barn med tiltak i heimen når simuleringa byrjar.",
			"Children with a measure at home when the simulation begins."},
		count: func(m *Municipality) *Count { return &m.HomeMeasures },
	},
	{
		Table: "municipality", Name: "placements", Kind: FactKind, Unit: "cases",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 20_000,
		Source: "the file; else the stationary number (docs/model.md, section 4.1)",
		Label:  Words{"Plasserte barn nå", "Plasserte barn no", "Placements today"},
		Doc: Words{
			"Barn som er plassert utenfor hjemmet når simuleringen begynner.",
			"Barn som er plasserte utanfor heimen når simuleringa byrjar.",
			"Children placed outside the home when the simulation begins."},
		count: func(m *Municipality) *Count { return &m.Placements },
	},
	{
		Table: "municipality", Name: "posts", Kind: FactKind, Unit: "fte",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else the rate staff.posts_per_1000 times children",
		Label:  Words{"Stillinger", "Stillingar", "Posts"},
		Doc: Words{
			"Alle årsverk i barneverntjenesten som kommunen betaler for.",
			"Alle årsverk i barnevernstenesta som kommunen betaler for.",
			"All FTE in the child-welfare service that the municipality pays for."},
		count: func(m *Municipality) *Count { return &m.Posts },
	},
	{
		Table: "municipality", Name: "case_posts", Kind: FactKind, Unit: "fte",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else the share staff.case_share of the posts, rounded to a tenth where a rate gives them",
		Label:  Words{"Stillinger med saker", "Stillingar med saker", "Case posts"},
		Doc: Words{
			"Årsverk som arbeider med barnas saker og som kommunen betaler for.",
			"Årsverk som arbeider med sakene til barna og som kommunen betaler for.",
			"FTE that work on the children's cases and that the municipality pays for."},
		count: func(m *Municipality) *Count { return &m.CasePosts },
	},
	{
		Table: "municipality", Name: "vacant_posts", Kind: FactKind, Unit: "fte",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else the stationary number (docs/model.md, section 4.1)",
		Label:  Words{"Ledige stillinger nå", "Ledige stillingar no", "Vacant posts today"},
		Doc: Words{
			"Årsverk med saker som ikke er besatt når simuleringen begynner.",
			"Årsverk med saker som ikkje er fylte når simuleringa byrjar.",
			"Case posts that nobody holds when the simulation begins."},
		count: func(m *Municipality) *Count { return &m.VacantPosts },
	},
	{
		Table: "municipality", Name: "holders_investigation", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else drawn by competence.investigation",
		Label:  Words{"Kan undersøkelser", "Kan undersøkingar", "Can do investigations"},
		Doc: Words{
			"Saksbehandlere i kommunens stillinger som kan undersøkelser i dag.",
			"Saksbehandlarar i stillingane til kommunen som kan undersøkingar i dag.",
			"Caseworkers in the municipality's posts who can do investigations today."},
		count: func(m *Municipality) *Count { return &m.Holders[0] },
	},
	{
		Table: "municipality", Name: "holders_foster", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else drawn by competence.foster",
		Label:  Words{"Kan fosterhjem", "Kan fosterheim", "Can do foster care"},
		Doc: Words{
			"Saksbehandlere i kommunens stillinger som kan fosterhjem i dag.",
			"Saksbehandlarar i stillingane til kommunen som kan fosterheim i dag.",
			"Caseworkers in the municipality's posts who can do foster care today."},
		count: func(m *Municipality) *Count { return &m.Holders[1] },
	},
	{
		Table: "municipality", Name: "holders_tribunal", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else drawn by competence.tribunal",
		Label:  Words{"Kan nemndssaker og juss", "Kan nemndssaker og juss", "Can do tribunal cases and law"},
		Doc: Words{
			"Saksbehandlere i kommunens stillinger som kan nemndssaker og juss i dag.",
			"Saksbehandlarar i stillingane til kommunen som kan nemndssaker og juss i dag.",
			"Caseworkers in the municipality's posts who can do tribunal cases and law today."},
		count: func(m *Municipality) *Count { return &m.Holders[2] },
	},
	{
		Table: "municipality", Name: "holders_family", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else drawn by competence.family",
		Label:  Words{"Kan veiledning av familier", "Kan rettleiing av familiar", "Can do guidance of families"},
		Doc: Words{
			"Saksbehandlere i kommunens stillinger som kan veiledning av familier i dag.",
			"Saksbehandlarar i stillingane til kommunen som kan rettleiing av familiar i dag.",
			"Caseworkers in the municipality's posts who can do guidance of families today."},
		count: func(m *Municipality) *Count { return &m.Holders[3] },
	},
	{
		Table: "municipality", Name: "holders_emergency", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else drawn by competence.emergency",
		Label:  Words{"Kan akuttarbeid", "Kan akuttarbeid", "Can do emergencies"},
		Doc: Words{
			"Saksbehandlere i kommunens stillinger som kan akuttarbeid i dag.",
			"Saksbehandlarar i stillingane til kommunen som kan akuttarbeid i dag.",
			"Caseworkers in the municipality's posts who can do emergencies today."},
		count: func(m *Municipality) *Count { return &m.Holders[4] },
	},
	{
		Table: "municipality", Name: "holders_sami", Kind: FactKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else drawn by competence.sami",
		Label:  Words{"Kan samisk språk og kultur", "Kan samisk språk og kultur", "Can do Sámi language and culture"},
		Doc: Words{
			"Saksbehandlere i kommunens stillinger som kan samisk språk og kultur i dag.",
			"Saksbehandlarar i stillingane til kommunen som kan samisk språk og kultur i dag.",
			"Caseworkers in the municipality's posts who can do Sámi language and culture today."},
		count: func(m *Municipality) *Count { return &m.Holders[5] },
	},
	{
		Table: "municipality", Name: "cost", Kind: FactKind, Unit: "nok_year",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 1e10,
		Source: "the file; no default",
		Label:  Words{"Kostnad i dag", "Kostnad i dag", "Cost today"},
		Doc: Words{
			"Det kommunen bruker i året på saksbehandling i barnevernet (funksjon 244), uten tiltakene selv.",
			"Det kommunen bruker i året på saksbehandling i barnevernet (funksjon 244), utan sjølve tiltaka.",
			"What the municipality spends a year on child-welfare casework (function 244), the measures themselves left out."},
		count: func(m *Municipality) *Count { return &m.Cost },
	},
	{
		Table: "municipality", Name: "payment", Kind: FactKind, Unit: "nok_year",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 1e10,
		Source: "the file; no default",
		Label:  Words{"Betaling til fellestjenesten i dag", "Betaling til fellestenesta i dag", "Payment to the joint service today"},
		Doc: Words{
			"Det kommunen i dag betaler i året til en felles barneverntjeneste.",
			"Det kommunen i dag betaler i året til ei felles barnevernsteneste.",
			"What the municipality pays a year to today's joint service."},
		count: func(m *Municipality) *Count { return &m.Payment },
	},
	{
		Table: "municipality", Name: "lat", Kind: FactKind, Unit: "degrees",
		Default: unset, Low: unset, High: unset, Min: 57, Max: 72,
		Source: "S81 2024 (GeoNames), the register, where the file is silent",
		Label:  Words{"Breddegrad", "Breiddegrad", "Latitude"},
		Doc: Words{
			"Breddegraden til kommunesenteret.",
			"Breiddegraden til kommunesenteret.",
			"Latitude of the centre of the municipality."},
		muni: func(m *Municipality) *float64 { return &m.Lat },
	},
	{
		Table: "municipality", Name: "lon", Kind: FactKind, Unit: "degrees",
		Default: unset, Low: unset, High: unset, Min: 4, Max: 32,
		Source: "S81 2024 (GeoNames), the register, where the file is silent",
		Label:  Words{"Lengdegrad", "Lengdegrad", "Longitude"},
		Doc: Words{
			"Lengdegraden til kommunesenteret.",
			"Lengdegraden til kommunesenteret.",
			"Longitude of the centre of the municipality."},
		muni: func(m *Municipality) *float64 { return &m.Lon },
	},
	{
		Table: "municipality", Name: "local_minutes", Kind: FactKind, Unit: "minutes",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 180,
		Source: "the file; else travel.local_minutes",
		Label:  Words{"Reise inne i kommunen", "Reise inne i kommunen", "Travel inside the municipality"},
		Doc: Words{
			"Reisetid én vei fra kommunesenteret hjem til en familie i denne kommunen.",
			"Reisetid éin veg frå kommunesenteret heim til ein familie i denne kommunen.",
			"Travel time one way from the centre to a family in this municipality."},
		muni: func(m *Municipality) *float64 { return &m.LocalMinutes },
	},

	// A road between two centres.
	{
		Table: "leg", Name: "minutes", Kind: FactKind, Unit: "minutes",
		Default: unset, Low: unset, High: unset, Min: 1, Max: 1440,
		Source: "the file; else straight line over travel.speed_kmh or travel.ferry_speed_kmh",
		Label:  Words{"Reisetid", "Reisetid", "Travel time"},
		Doc: Words{
			"Reisetid én vei mellom de to kommunesentrene, med ferje og venting på den.",
			"Reisetid éin veg mellom dei to kommunesentera, med ferje og venting på henne.",
			"Travel time one way between the two centres, ferry and waiting for it included."},
		leg: func(l *Leg) *float64 { return &l.Minutes },
	},
	{
		Table: "leg", Name: "back", Kind: FactKind, Unit: "minutes",
		Default: unset, Low: unset, High: unset, Min: 1, Max: 1440,
		Source: "the file; else as the minutes there",
		Label:  Words{"Reisetid tilbake", "Reisetid tilbake", "Travel time back"},
		Doc: Words{
			"Reisetid den andre veien, der den ikke er den samme.",
			"Reisetid den andre vegen, der ho ikkje er den same.",
			"Travel time the other way, where it is not the same."},
		leg: func(l *Leg) *float64 { return &l.Back },
	},
	{
		Table: "leg", Name: "km", Kind: FactKind, Unit: "km",
		Default: unset, Low: unset, High: unset, Min: 0.1, Max: 2000,
		Source: "the file; else straight line times travel.road_factor",
		Label:  Words{"Veilengde", "Veglengd", "Road length"},
		Doc: Words{
			"Kilometer vei mellom de to kommunesentrene.",
			"Kilometer veg mellom dei to kommunesentera.",
			"Kilometres of road between the two centres."},
		leg: func(l *Leg) *float64 { return &l.Km },
	},
	{
		Table: "leg", Name: "closure", Kind: FactKind, Unit: "share",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 1,
		Source: "the file; else 0 (assumption A30)",
		Label:  Words{"Stengte dager", "Stengde dagar", "Days closed"},
		Doc: Words{
			"Andelen av dagene da veien er stengt eller ferjen innstilt hele dagen, av vind eller vinter; strekninger med samme ferje stenger samtidig.",
			"Delen av dagane då vegen er stengd eller ferja innstilt heile dagen, av vind eller vinter; strekningar med same ferje stengjer samstundes.",
			"Share of days on which the road is closed or the ferry cancelled all day, by wind or winter; legs with the same ferry close together."},
		leg: func(l *Leg) *float64 { return &l.Closure },
	},
	{
		Table: "leg", Name: "detour", Kind: FactKind, Unit: "minutes",
		Default: unset, Low: unset, High: unset, Min: 1, Max: 1440,
		Source: "the file; else the fastest way over other legs, if there is one (assumption A30)",
		Label:  Words{"Omvei når den er stengt", "Omveg når ho er stengd", "Detour while closed"},
		Doc: Words{
			"Reisetid én vei utenom når strekningen er stengt eller ferjen ikke går; uten omvei og uten vei over andre strekninger er det ingen vei.",
			"Reisetid éin veg utanom når strekninga er stengd eller ferja ikkje går; utan omveg og utan veg over andre strekningar er det ingen veg.",
			"Travel time one way round while the leg is closed or the ferry does not run; without a detour and without a way over other legs there is no way."},
		leg: func(l *Leg) *float64 { return &l.Detour },
	},
	{
		Table: "leg", Name: "first_departure", Kind: FactKind, Unit: "clock",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 24,
		Source: "the file; else it runs from midnight on",
		Label:  Words{"Første avgang", "Første avgang", "First departure"},
		Doc: Words{
			"Klokkeslett for dagens første avgang i timer (6,5 er halv sju), for akutte saker utenom arbeidstiden.",
			"Klokkeslett for den første avgangen i timar (6,5 er halv sju), for akutte saker utanom arbeidstida.",
			"Time of the first departure of the day in hours (6.5 is half past six), for emergencies outside working hours."},
		leg: func(l *Leg) *float64 { return &l.First },
	},
	{
		Table: "leg", Name: "last_departure", Kind: FactKind, Unit: "clock",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 24,
		Source: "the file; else it runs to midnight",
		Label:  Words{"Siste avgang", "Siste avgang", "Last departure"},
		Doc: Words{
			"Klokkeslett for dagens siste avgang i timer (0,5 er halv ett om natten); etter den går ingen ferje før den første.",
			"Klokkeslett for den siste avgangen i timar (0,5 er halv eitt om natta); etter han går inga ferje før den første.",
			"Time of the last departure of the day in hours (0.5 is half past midnight); after it no ferry runs until the first."},
		leg: func(l *Leg) *float64 { return &l.Last },
	},

	// Who works where in an option.
	{
		Table: "service", Name: "case_posts", Kind: ChoiceKind, Unit: "fte",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else the sum over the members",
		Label:  Words{"Stillinger med saker", "Stillingar med saker", "Case posts"},
		Doc: Words{
			"Årsverk i tjenesten som arbeider med barnas saker.",
			"Årsverk i tenesta som arbeider med sakene til barna.",
			"FTE of the service that work on the children's cases."},
		service: func(s *Service) *float64 { return &s.CasePosts },
	},
	{
		Table: "office", Name: "posts", Kind: ChoiceKind, Unit: "fte",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 3_000,
		Source: "the file; else the posts that the municipality funds, and the main office takes all others",
		Label:  Words{"Stillinger ved kontoret", "Stillingar ved kontoret", "Posts at the office"},
		Doc: Words{
			"Årsverk med saker som har arbeidsplassen sin ved kontoret.",
			"Årsverk med saker som har arbeidsplassen sin ved kontoret.",
			"Case posts with their workplace at the office."},
		office: func(o *Office) *float64 { return &o.Posts },
	},

	// Something that is otherwise for a while.
	{
		Table: "change", Name: "from_week", Kind: AssumptionKind, Unit: "weeks",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 520,
		Source: "the file; else the first observed week",
		Label:  Words{"Begynner etter", "Byrjar etter", "Begins after"},
		Doc: Words{
			"Uker fra målingen begynner til endringen begynner.",
			"Veker frå målinga byrjar til endringa byrjar.",
			"Weeks from the start of the observed years until the change begins."},
		change: func(c *Change) *float64 { return &c.From },
	},
	{
		Table: "change", Name: "weeks", Kind: AssumptionKind, Unit: "weeks",
		Default: unset, Low: unset, High: unset, Min: 0.2, Max: 520,
		Source: "the file; else to the end of the run",
		Label:  Words{"Varer", "Varer", "Lasts"},
		Doc: Words{
			"Uker endringen varer; uten tall varer den ut simuleringen.",
			"Veker endringa varer; utan tal varer ho ut simuleringa.",
			"Weeks the change lasts; without a number to the end of the simulation."},
		change: func(c *Change) *float64 { return &c.Weeks },
	},
	{
		Table: "change", Name: "factor", Kind: AssumptionKind, Unit: "1",
		Default: unset, Low: unset, High: unset, Min: 0, Max: 100,
		Source: "the file; else its value",
		Label:  Words{"Ganger det vanlige", "Gonger det vanlege", "Times the usual"},
		Doc: Words{
			"Hvor mange ganger det vanlige verdien er så lenge endringen varer.",
			"Kor mange gonger det vanlege verdien er så lenge endringa varer.",
			"How many times the usual the value is while the change lasts."},
		change: func(c *Change) *float64 { return &c.Factor },
	},
	{
		Table: "change", Name: "away", Kind: AssumptionKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 1, Max: 100, Whole: true,
		Source: "the file; else nobody",
		Label:  Words{"Ansatte borte", "Tilsette borte", "Workers away"},
		Doc: Words{
			"Ansatte i kommunens stillinger som er borte hele tiden, som ved langt sykefravær.",
			"Tilsette i stillingane til kommunen som er borte heile tida, som ved langt sjukefråvær.",
			"Holders of the municipality's posts who are away all the time, as with a long sickness."},
		change: func(c *Change) *float64 { return &c.Away },
	},
	{
		Table: "change", Name: "quit", Kind: AssumptionKind, Unit: "persons",
		Default: unset, Low: unset, High: unset, Min: 1, Max: 100, Whole: true,
		Source: "the file; else nobody",
		Label:  Words{"Ansatte som slutter", "Tilsette som sluttar", "Workers who quit"},
		Doc: Words{
			"Ansatte i kommunens stillinger som slutter når endringen begynner.",
			"Tilsette i stillingane til kommunen som sluttar når endringa byrjar.",
			"Holders of the municipality's posts who quit when the change begins."},
		change: func(c *Change) *float64 { return &c.Quit },
	},
}
