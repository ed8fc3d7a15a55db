// Payment: the public payment gateway as we use it, by the sources of agencies/: opening, finding and closing orders,
// paying back. Asking for the same order or refund again is the same one. Nothing is decided here.
export { type Gateway, type GatewayOrder, type OrderStatus, openGateway } from './gateway.ts'
