package model

// In a pooled service (assumption A29) no case has a caseworker. One more person
// stands for each service, who is never at work and whose queues hold the tasks
// of all: the pool. Whoever is free takes from them.

func (x *Setup) pooled() bool { return x.choice.Pooled > 0 }

// pools returns how many there are.
func (x *Setup) pools() int {
	if x.pooled() {
		return len(x.services)
	}
	return 0
}

// poolOf returns the pool of a service.
func (r *State) poolOf(service int32) *person { return &r.people[len(r.x.workers)+int(service)] }

// mine returns whose tasks are p's own: p's, or those of the pool.
func (r *State) mine(p *person) *person {
	if r.x.choice.Pooled > 0 {
		return r.poolOf(p.service)
	}
	return p
}

// startPools empties the pools.
func (r *State) startPools() {
	for w := len(r.x.workers); w < len(r.people); w++ {
		p := &r.people[w]
		queues := p.queues
		for k := range queues {
			queues[k].empty()
		}
		*p = person{queues: queues, first: [4]float64{never, never, never, never}, id: int32(w), service: int32(w - len(r.x.workers)),
			cases: none, task: none, begun: none, partWeek: none, free: true}
		r.earliest[w] = never
	}
}

// pool puts a case into the pool of its service.
func (r *State) pool(c int32) {
	cs := &r.cases[c]
	p := r.poolOf(int32(r.x.munis[cs.muni].service))
	cs.owner, r.files[c].prev, r.files[c].next = p.id, none, p.cases
	if p.cases != none {
		r.files[p.cases].prev = c
	}
	p.cases = c
	r.wait(c)
}

// callOwner wakes the owner of a task that has come, who is free: a worker, or
// somebody of the service whose pool it is.
func (r *State) callOwner(p *person) {
	if int(p.id) < len(r.x.workers) {
		r.next(p)
		return
	}
	sv := &r.x.services[p.service]
	if w := r.free.from(sv.firstWorker, sv.ended); w != none {
		r.next(&r.people[w])
	}
}
