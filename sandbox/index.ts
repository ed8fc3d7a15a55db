// A small synthetic city to try the platform in: an identity provider, agencies, a message inbox and a control
// desk, on real HTTP. The platform knows it by URL and nothing else; docs/sandbox.md says what it answers.

export { type City, type CityOptions, startCity } from './city.ts'
