package text

import (
	"testing"
)

func TestSourcesInWords(t *testing.T) {
	tests := []struct {
		source      string
		l           Lang
		full, short string
	}{
		{"S35 2019", NB, "Bufdir, undersøkelser, 2019 (S35)", "Bufdir 2019"},
		{"assumption A6 (calibrated 2017)", NN, "Skjønn, tilpassa kjende tal (føresetnad A6 i modellskildringa)", "skjønn, tilpassa tal"},
		{"assumption A3", EN, "Judgement, no figures to build on (assumption A3 of the model's description)", "judgement"},
		{"assumption A19 (rule of the service)", NB, "Vanlig praksis (forutsetning A19 i modellbeskrivelsen)", "vanlig praksis"},
		{"S32 2022 and S70 (49 778 concerns, derived)", NB, "Bufdir, om SSBs tall, 2022 (S32); SSB, tabell 07459 (S70). Regnet ut fra tallene der", "Bufdir 2022"},
		{"the file", NB, "the file", ""},
	}
	for _, tc := range tests {
		if got := Source(tc.l, tc.source); got != tc.full {
			t.Errorf("%q in %v: %q, want %q", tc.source, tc.l, got, tc.full)
		}
		if got := SourceShort(tc.l, tc.source); got != tc.short {
			t.Errorf("%q in %v: %q, want %q", tc.source, tc.l, got, tc.short)
		}
	}
}
