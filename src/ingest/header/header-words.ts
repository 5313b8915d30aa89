/**
 * What columns are called in survey exports, in Portuguese, Catalan, Spanish and English. Words of the trade's
 * headers, not of respondents: these are no lexicon. Written by hand from how survey tools and call-centre
 * systems name their columns. Folded: lower case, no accents, words separated by one blank.
 */

/** What a note or an answer is called. */
export const REMARK_WORDS =
  'comentario, comentarios, comentari, comentaris, comment, comments, observacao, observacoes, observacio, observacions, observacion, observaciones, obs, notas, notes, note, anotacao, anotacoes, anotacions, parecer, remarks, resposta, respuesta, response, reply, feedback, descricao, descripcio, resumo, resum, summary, texto, text';

/** Who wrote it, when it was not the customer. */
export const STAFF_WORDS =
  'agente, agentes, agent, agents, atendente, atendentes, operador, operadora, operadores, operator, assistente, assessor, assessora, consultor, consultora, tecnico, tecnica, tecnic, analista, analyst, gestor, gestora, supervisor, supervisora, interno, interna, internos, internas, intern, interns, internes, internal, backoffice, back office, staff, equipe, equipa, equip, equipo, team, empresa, company, rep, csr, manager, advisor, crm, colaborador, treballador, empleado, employee, callcenter, call center, sac, qa';

/**
 * One rule a line: `role strength language shape: words + words`. A header fits when it holds one of the words (and
 * one of those behind `+`, if there are any). The first rule that fits the header, and whose role fits the
 * column's cells, decides.
 *
 * strength  1 (could be) to 5 (is): which of two columns with the same role is taken
 * language  `en` where no Romance language writes it so, `romance` where English does not, else `any`
 * shape     `exact`: the whole header; `label`: a short header; `question`: a long one, or one that asks
 */
export const HEADER_TABLE = `
# questions put as headers: a reason asked for beats the score it speaks of
comment 5 romance question: por que, porque, per que, por qual motivo, motivo, motivos, motiu, motius, razao, razoes, rao, raons, razon, razones, justifique, justifica, explique, explica, explicar, expliqueu
comment 5 en question: why, reason, reasons, explain, because
comment 3 romance question: melhorar, melhoraria, melhoria, melhorias, millorar, millorariem, milloraries, mejorar, mejoraria, sugestao, sugestoes, suggeriment, suggeriments, sugerencia, sugerencias, deixe, deixa, deixi, deixeu, deja, deje, conte nos, conta nos, digues, digueu, diga nos, escreva, escriu, comente, comenta, comentar, comentario, comentarios, comentari, comentaris, descreva, descriu, acrescentar, afegir, anadir
comment 3 en question: improve, better, comment, comments, feedback, tell us, describe, suggestion, suggestions, share, add
score 5 romance question: recomendar, recomendaria, recomendarias, recomendarieis, recomenda, recomende, recomanar, recomanaria, recomanaries, recomanarieu, recomanes, recomendacao, recomanacio, recomendacion, probabilidade, probabilitat, probabilidad, quao provavel
score 5 en question: recommend, how likely, likelihood, likely
score 3 romance question: 0 a 10, de 0 a 10, 0 al 10, 0 10, 1 a 5, 1 al 5, 1 5, 1 a 7, 1 al 7, 1 7, 1 a 10, 1 10, escala, nota, pontuacao, pontuaria, puntuacio, puntuacion, puntues, puntuaries, puntuaria, classifica, classificaria, classificacao, avalia, avaliaria, valoraries, valorarieu, valora, valorarias, satisfeito, satisfeita, satisfet, satisfeta, satisfecho, satisfecha, satisfacao, satisfaccio, satisfaccion, esforco, esforc, esfuerzo, facil, facilidade, facilitat, facilidad
score 3 en question: 0 to 10, 1 to 5, 1 to 7, 1 to 10, scale, rate, rating, score, satisfied, satisfaction, effort, easy, ease
comment 4 romance question: o que, que e o que, que es el que, que es lo que, que mes, que mas, que podemos, que podem, que t ha, com podem, com podriem, como podemos, como podriamos, gostou, agradou, agradat, gustado, gusto, opiniao, opinio, opinion, experiencia
comment 4 en question: what, how can we, how could we, your experience, thoughts, opinion
# groups computed from the score, and what the firm itself wrote
attribute 5 romance label: promotor, promotores, promotors, detrator, detratores, detractor, detractores, detractors, passivo, passivos, neutros, grupo nps, nps grupo, categoria nps, nps categoria, segmento nps, nps segmento, tipo nps, nps tipo, tipo de nps, tipus nps, grup nps, nps grup, perfil nps, perfil
attribute 5 en label: promoter, promoters, passives, nps group, nps category, nps segment, nps type, nps bucket, nps status
comment 3 any label: $remarks + sobre, about, acerca
attribute 5 any label: $remarks + $staff
attribute 5 romance label: nascimento, naixement, nacimiento, idade, edat, edad, tempo de, tempo medio, temps de, temps d, temps mitja, tiempo de, duracao, durada, duracion, telefone, telemovel, telefon, telefono, celular, correio, correu, correo, morada, endereco, adreca, direccion, cidade, ciutat, ciudad, anterior, meta, objetivo, objectiu, etiqueta, etiquetas, etiquetes, tema, temas, temes, razao social, rao social, razon social, nota fiscal, subcategoria, sentimento, sentiment, consentimento, assunto, assumpte, asunto, motivo contato, motivo contacto, motivo do contato, motivo do contacto, motivo de contato, motivo de contacto, motivo chamada, motivo da chamada, motivo de chamada, motivo da ligacao, motivo do atendimento, motiu contacte, motiu de contacte, motiu del contacte, motiu trucada, motiu de la trucada, tipo de contacto, resolvido, resolt, resuelto, resolucao, resolucio, resolucion, solucao, solucio, solucion, seguimento, seguiment, seguimiento, encaminhamento, regiao, regio, distrito, provincia, comarca, genero, sexo, sexe
attribute 5 en label: birth, birthday, dob, age, duration, handle time, wait time, response time, time to, phone, mobile, email, e mail, mail, address, city, previous, prior, last score, target, tag, tags, topic, topics, theme, themes, sentiment, consent, subject, contact reason, reason for contact, call reason, resolved, resolution, ip, url, link, latitude, longitude, month, year, hour, region, gender, status, average, mean, device, browser, user agent
attribute 4 any label: id, codigo, codi, code, no, num, numero + agente, agent, atendente, operador, operadora, operator, equipe, equipa, equip, team, produto, producto, producte, product, campanha, campanya, campaign, collector, pesquisa, survey, inquerito, enquesta, encuesta
attribute 5 any label: descricao, descripcio, descripcion, description, desc + produto, producte, producto, product, artigo, article, articulo, item
# who, which and when
attribute 4 any label: tipo, tipus, type, segmento, segment, perfil, categoria, category, classe, nome, nom, name, nombre + cliente, client, customer, utente, usuario, usuari, utilizador, user, account, conta, compte
attribute 4 any exact: meses, mesos, months, anos, anys, years, dias, dies, days, visitas, visites, visits, mes, ano, any, hora, media, mitjana, promedio, total, horario, horari
comment 4 romance label: o que, el que, que ha dit, que va dir, que t ha
customer 4 any label: id, codigo, codi, code, no, num, numero, ref, contrato, contracte, conta, chave + cliente, client, customer, utente, usuario, usuari, utilizador, user, account, assinante, subscriber, socio, soci, member, pacient, paciente, patient
customer 3 any exact: cliente, client, customer, utente, account, assinante, subscriber, paciente, pacient, patient, socio, soci, contract, contrato, contracte, account number, n cliente
id 4 any label: id, ids, uuid, guid, protocolo, protocol, ticket, codigo, codi, code, respondent, respondente
id 3 any exact: #, n, no, num, numero, number, ref, referencia, reference, ordem, linha, linia, row, index, registo, registro, registre, resposta no, case, case number, caso
date 5 romance label: data, fecha, dia, carimbo de data hora, carimbo + resposta, respuesta, resposta do cliente, avaliacao, valoracio, valoracion, pesquisa, inquerito, enquesta, encuesta, nota, comentario, comentari, opiniao, opinio, hora, carimbo
date 5 romance label: marca de temps, marca temporal, respondido em, respondida em, respondido, contestada, respost el
date 5 en label: timestamp, response date, date of response, responded, responded at, answered, submitted, submitted at, submit date, submission date, survey date, completed, completed at, date submitted, recorded date, recorded at, feedback date, end date, review date
date 4 romance exact: data, fecha, dia, quando, quan, data hora, fecha hora, fecha y hora, data e hora, data i hora, data da, datahora
date 4 en exact: date, day, when, ts, datetime, date time, date and time, created, created at, created on, creation date, time, recorded, date utc
date 1 romance label: envio, enviament, contrato, contracte, compra, instalacao, instalacio, adesao, alta, encerramento, fecho, tancament, nascimento, inicio, inici, abertura, obertura + data, fecha
date 3 romance label: data, fecha, data hora, dt, dta
date 1 en label: sent date, date sent, start date, purchase date, contract date, open date, close date, invited
date 3 en label: date, datetime, created at
language 3 romance label: idioma, lingua, llengua, lengua, linguagem
language 3 en label: language, lang, locale
# the customer's own words
comment 5 romance label: motivo da nota, motivo nota, motiu de la nota, motiu nota, motivo de la nota, razao da nota, motivo da avaliacao, motivo da pontuacao, porque da nota, por que da nota, motiu de la puntuacio, justificacao, justificativa, justificacio, justificacion, verbatim, verbatims
comment 5 en label: reason for score, score reason, reason for your score, reason for rating, verbatim, verbatims, customer comment, customer comments, nps comment, customer feedback
comment 5 romance label: comentario, comentarios, comentari, comentaris, opiniao, opinio, opinion, opinioes, observacao, observacoes, observacions, mensagem, missatge, feedback, texto, text, resposta, voz, veu, palavras, notas, notes + cliente, client, clients, clientes, utente, consumidor, usuari, usuario, utilizador, nps, pacient, paciente
comment 4 romance label: coment, coments, comentario, comentarios, comentari, comentaris, comentar, por que, porque, per que, resposta aberta, resposta oberta, respuesta abierta, texto livre, text lliure, texto libre, pergunta aberta, pregunta oberta, campo aberto, questao aberta, justifique, explicacao
comment 4 en label: comment, comments, free text, open text, open ended, open answer, open response, open question, customer voice, voc, why
comment 3 romance label: motivo, motivos, motiu, motius, razao, razoes, rao, raons, razon, opiniao, opinioes, opinio, opinions, opinion, opiniones, depoimento, relato, resenha, ressenya, resena, testemunho, elogio, reclamacao, reclamacio, queixa, queja, manifestacao, conte nos, conta nos, explica ns, digues nos
comment 3 en label: reason, reasons, feedback, review text, review body, testimonial, remark, remarks, complaint, answer text, response text, tell us
comment 2 romance label: sugestao, sugestoes, suggeriment, suggeriments, sugerencia, sugerencias, melhoria, melhorias, mensagem, missatge, mensaje, texto, text, observacao, observacoes, observacio, observacions, observacion, observaciones, obs, descricao, descripcio, descripcion, melhorar, millorar, mejorar
comment 2 en label: suggestion, suggestions, opinion, opinions, text, message, body, content, description, review, improve, improvements
# the figure
score 1 any label: nota, score, rating, avaliacao, pontuacao, puntuacio, valoracio + $staff
score 5 any label: nota nps, nps nota, nps score, score nps, pontuacao nps, puntuacio nps, puntuacion nps, resposta nps, nps rating, nps resposta, nps response, ltr, nps
score 5 romance label: recomendacao, recomanacio, recomendacion, recomendaria, recomendarias, recomanaria, recomanaries, recomendar, recomanar, probabilidade, probabilitat, probabilidad
score 5 en label: likelihood, recommend, recommendation, likely
score 4 romance label: nota, pontuacao, pontuacoes, puntuacio, puntuacion, 0 a 10, 0 al 10, 0 10
score 4 en label: score, 0 to 10
score 3 any label: csat, ces
score 2 romance label: notas, pontos, punts, puntos, pts, avaliacao, avaliacoes, valoracio, valoracions, valoracion, satisfacao, satisfaccio, satisfaccion, satisfeito, satisfet, satisfecho, classificacao, classificacio, calificacion, qualificacio, estrelas, estrelles, estrellas, esforco, esforc, esfuerzo, facilidade, facilitat, facilidad, grau, nivel, resultado, resultat
score 2 en label: rating, ratings, satisfaction, stars, star, effort, ease, points, grade, result
attribute 1 any label: nota, score + $staff
# what remains has a name, and is kept as an attribute
comment 1 romance label: avaliacao, avaliacoes, valoracio, valoracion, experiencia
score 1 any exact: resposta, respuesta, response, answer
comment 1 any exact: resposta, respostas, respostes, respuesta, response, responses, answer, answers
value 3 romance label: valor, valor cliente, valor mensal, receita, faturacao, faturamento, facturacio, facturacion, import, importe, mensalidade, quota, fatura mensal, despesa, gasto, ticket medio, ingressos, ingresos
value 3 en label: value, revenue, mrr, arr, ltv, clv, amount, spend, turnover, arpu
channel 3 any label: canal, canais, canals, channel, origem, origen, source, meio, mitja, medio
agent 3 any label: agente, agent, atendente, operador, operadora, operator, assistente, assessor, assessora, consultor, consultora, tecnico, tecnic, gestor, advisor, rep, representative, vendedor, venedor, atendido por, colaborador, treballador
team 3 any label: equipa, equipe, equip, equipo, team, departamento, departament, department, setor, sector, area, grupo, grup, group, squad, celula
product 3 any label: produto, producto, producte, product, servico, servei, servicio, service, plano, pla, plan, tarifa, pacote, linha de negocio
customer 2 any label: cliente, client, customer, utente, assinante, subscriber, account
attribute 1 any label: nome, nom, name, nombre, loja, botiga, store, tienda, pais, country, cidade, estado, estat, state, segmento, segment, tipo, tipus, type, categoria, category, campanha, campanya, campaign, jornada, etapa, stage, marca, brand, centro, centre, center, clinica, hospital, hotel, oficina, agencia, sucursal, branch, versao, versio, version, dispositivo, user, usuario, usuari, utilizador, conta, compte, cuenta, preco, preu, precio, price, stock, quantidade, quantitat, cantidad, quantity
`;

/** Labels that stand under a question in two-row headers and say only how it was answered. */
export const ANSWER_LABELS: ReadonlySet<string> = new Set([
  'open ended response',
  'response',
  'responses',
  'score',
  'resposta',
  'respostas',
  'respostes',
  'resposta aberta',
  'resposta oberta',
  'respuesta',
  'respuesta abierta',
  'texto livre',
  'text lliure',
  'texto',
  'text',
  'numero',
  'number',
  'comentario',
  'comentari',
  'comment',
  'obrigatorio',
  'opcional',
  'obligatori',
  'obligatorio',
  'required',
  'optional',
]);
